#include <cstdint>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

class Whiteboard {
public:
    Whiteboard(int width, int height)
        : width_(width), height_(height), pixels_(size_t(width) * height, 0xffffffffu) {}

    // stroke COLOUR X Y X Y ...
    bool draw(const std::string& message) {
        std::istringstream in(message);
        std::string verb;
        uint32_t colour = 0;
        if (!(in >> verb >> std::hex >> colour >> std::dec) || verb != "stroke") {
            rejected_++;
            return false;
        }
        int x = 0, y = 0;
        unsigned points = 0;
        while (points < 10000 && in >> x >> y) {
            pixels_[static_cast<size_t>(y) * width_ + x] = colour | 0xff000000u;
            points++;
        }
        strokes_++;
        if (strokes_ % 1000 == 0)
            std::clog << strokes_ << " strokes, " << rejected_ << " rejected\n";
        return points > 0;
    }

    size_t inked() const {
        size_t count = 0;
        for (uint32_t p : pixels_)
            count += p != 0xffffffffu;
        return count;
    }

private:
    int width_, height_;
    std::vector<uint32_t> pixels_;
    unsigned strokes_ = 0, rejected_ = 0;
};
