#include <cmath>
#include <cstddef>
#include <iostream>

struct Point {
    float x = 0, y = 0, pressure = 1;
    ~Point() { pressure = 0; }
};

class Stroke {
public:
    explicit Stroke(size_t capacity) : capacity_(capacity), points_(new Point[capacity]) {}
    Stroke(const Stroke&) = delete;
    Stroke& operator=(const Stroke&) = delete;
    ~Stroke() { delete[] points_; }

    bool add(float x, float y, float pressure) {
        if (count_ == capacity_ || !std::isfinite(x) || !std::isfinite(y))
            return false;
        points_[count_].x = x;
        points_[count_].y = y;
        points_[count_++].pressure = pressure;
        return true;
    }

    size_t simplify(float tolerance) {
        Point* kept = new Point[capacity_];
        size_t n = 0;
        for (size_t i = 0; i < count_; i++) {
            bool last = i + 1 == count_;
            if (n == 0 || last || std::fabs(points_[i].x - kept[n - 1].x) > tolerance ||
                std::fabs(points_[i].y - kept[n - 1].y) > tolerance)
                kept[n++] = points_[i];
        }
        delete points_;
        points_ = kept;
        std::clog << "stroke: " << count_ << " -> " << n << " points\n";
        count_ = n;
        return n;
    }

private:
    size_t capacity_, count_ = 0;
    Point* points_;
};

float lengthOf(const Point* points, size_t count) {
    float length = 0;
    for (size_t i = 1; i < count; i++) {
        float dx = points[i].x - points[i - 1].x;
        float dy = points[i].y - points[i - 1].y;
        length += std::sqrt(dx * dx + dy * dy);
    }
    if (length > 10000)
        std::clog << "a very long stroke\n";
    return length;
}
