#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

using TimePoint = std::chrono::sys_seconds;

struct Event {
    TimePoint start;
    TimePoint end;
    std::string title;
};

struct Lane {
    TimePoint busy_until;
    std::vector<Event> events;
};

/** Distributes events over as few lanes as possible so that none overlap within a lane. */
std::vector<Lane> assign_lanes(std::vector<Event> events) {
    std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.start < b.start; });
    std::vector<Lane> lanes;
    for (auto& event : events) {
        auto lane = std::find_if(lanes.begin(), lanes.end(), [&](const Lane& l) { return l.busy_until <= event.start; });
        if (lane == lanes.end()) {
            lane = lanes.insert(lanes.end(), Lane{});
        }
        lane->busy_until = event.end;
        lane->events.push_back(std::move(event));
    }
    return lanes;
}
