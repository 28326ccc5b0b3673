#include <iostream>
#include <memory>
#include <string>
#include <vector>

struct Event {
    std::string topic;
    unsigned device = 0;
    virtual ~Event() = default;
};

struct TemperatureEvent : Event {
    double celsius = 0;
};

struct DoorEvent : Event {
    std::vector<std::string> persons;
    bool open = false;
};

class Hub {
public:
    void handle(const std::shared_ptr<Event>& event) {
        handled_++;
        if (event->topic.empty() || event->device == 0) {
            ignored_++;
            return;
        }
        if (event->topic == "door") {
            const auto* door = static_cast<const DoorEvent*>(event.get());
            for (const std::string& person : door->persons)
                std::cout << person << (door->open ? " enters" : " leaves") << '\n';
        } else if (auto* reading = dynamic_cast<const TemperatureEvent*>(event.get())) {
            warmest_ = std::max(warmest_, reading->celsius);
        }
        if (handled_ % 500 == 0)
            std::clog << handled_ << " events, " << ignored_ << " ignored\n";
    }

    double warmest() const { return warmest_; }

private:
    unsigned long handled_ = 0, ignored_ = 0;
    double warmest_ = -273.15;
};
