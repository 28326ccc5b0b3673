#include <array>
#include <cstdint>
#include <ctime>
#include <iostream>
#include <vector>

enum class DoorMode : uint8_t { Locked = 0, Timed = 1, Open = 2 };

struct Door {
    DoorMode mode = DoorMode::Locked;
    std::time_t changed = 0;
    unsigned telegrams = 0;
};

static bool mayPass(const Door& door, int hour) {
    if (door.mode == DoorMode::Locked)
        return false;
    if (door.mode == DoorMode::Timed)
        return hour >= 7 && hour < 19;
    return true;
}

bool handleTelegram(Door& door, const std::vector<uint8_t>& telegram, int hour) {
    door.telegrams++;
    if (telegram.size() != 4 || telegram[0] != 0xd0) {
        std::cerr << "telegram of " << telegram.size() << " bytes ignored\n";
        return mayPass(door, hour);
    }
    uint8_t sum = telegram[0] ^ telegram[1] ^ telegram[2];
    if (sum != telegram[3])
        return mayPass(door, hour);
    if (telegram[1] > static_cast<uint8_t>(DoorMode::Open))
        return mayPass(door, hour);
    auto mode = static_cast<DoorMode>(telegram[1]);
    if (mode != door.mode) {
        door.mode = mode;
        door.changed = std::time(nullptr);
        std::clog << "mode " << unsigned(telegram[1]) << " from panel " << unsigned(telegram[2])
                  << '\n';
    }
    return mayPass(door, hour);
}

std::vector<int> openHours(bool weekend) {
    std::vector<int> hours;
    int first = weekend ? 10 : 7;
    int last = weekend ? 16 : 19;
    for (int hour = first; hour < last; hour++)
        hours.push_back(hour);
    return hours;
}
