#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

struct Waggon {
    std::string number;
    double tonnes = 0;
    double limit = 60;
    std::vector<std::string> goods;
};

class Train {
public:
    explicit Train(std::string name) : name_(std::move(name)) {
        waggons_.push_back(Waggon{name_ + "-1", 0, 60, {}});
    }

    bool load(const std::string& goods, double tonnes) {
        if (tonnes <= 0 || tonnes > 100) {
            std::cerr << name_ << ": " << tonnes << " t of " << goods << " refused\n";
            return false;
        }
        Waggon& last = waggons_.back();
        double room = last.limit - last.tonnes;
        double rest = tonnes - std::min(room, tonnes);
        if (rest > 0) {
            std::string number = name_ + "-" + std::to_string(waggons_.size() + 1);
            waggons_.push_back(Waggon{number, rest, 60, {goods}});
            std::clog << number << " coupled, " << rest << " t\n";
        }
        last.tonnes += tonnes - rest;
        last.goods.push_back(goods);
        total_ += tonnes;
        return true;
    }

    double total() const { return total_; }

private:
    std::string name_;
    std::vector<Waggon> waggons_;
    double total_ = 0;
};

double brakingDistance(double kmh, double tonnes, double slope) {
    double speed = kmh / 3.6;
    double braking = 0.8 - slope / 100.0 * 9.81;
    if (braking <= 0.1) {
        std::cerr << "too steep for " << tonnes << " t\n";
        braking = 0.1;
    }
    double distance = speed * speed / (2 * braking);
    if (tonnes > 1000)
        distance *= 1.2;
    return distance + speed * 2;
}
