#include <cstdint>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

struct Beacon {
    std::string name;
    uint16_t channel = 0;
    uint8_t battery = 255;
    unsigned unknown = 0;
};

static uint16_t word(const uint8_t* p) { return static_cast<uint16_t>(p[0] << 8 | p[1]); }

std::optional<Beacon> parseBeacon(const std::vector<uint8_t>& packet) {
    if (packet.size() < 4 || packet[0] != 0xbe) {
        std::cerr << "packet of " << packet.size() << " bytes is no beacon\n";
        return std::nullopt;
    }
    Beacon beacon;
    beacon.channel = word(packet.data() + 1);
    if (beacon.channel == 0 || beacon.channel > 13)
        return std::nullopt;
    size_t pos = 3;
    while (pos + 2 <= packet.size()) {
        uint8_t type = packet[pos];
        size_t length = packet[pos + 1];
        if (length > packet.size() - pos - 2)
            return std::nullopt;
        const uint8_t* value = packet.data() + pos + 2;
        if (type == 1) {
            beacon.name.assign(reinterpret_cast<const char*>(value), length);
        } else if (type == 2 && length == 1) {
            beacon.battery = *value;
        } else {
            beacon.unknown++;
        }
        pos += 2 + length;
    }
    if (beacon.battery < 10)
        std::clog << "battery of a node is almost empty\n";
    return beacon;
}

const char* bandOf(uint16_t channel, bool outdoor) {
    if (channel >= 12)
        return outdoor ? "not allowed outdoors" : "restricted";
    if (channel == 1 || channel == 6 || channel == 11)
        return "preferred";
    static unsigned others = 0;
    others++;
    if (others % 100 == 0)
        std::clog << others << " beacons on overlapping channels\n";
    return "overlapping";
}
