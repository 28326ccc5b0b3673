#include <endian.h>
#include <sys/socket.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <iostream>
#include <map>
#include <span>

struct Packet {
    std::uint32_t gate;
    std::uint32_t position;
    std::uint64_t counter;
    std::array<std::uint8_t, 32> mac;
};

bool mac_matches(std::span<const std::uint8_t> message, std::span<const std::uint8_t> mac);

class GateControl {
public:
    explicit GateControl(int socket) : socket_(socket) {}

    bool step() {
        Packet packet{};
        ssize_t received = recv(socket_, &packet, sizeof(packet), 0);
        if (received != static_cast<ssize_t>(sizeof(packet))) {
            ++malformed_;
            return false;
        }
        auto* bytes = reinterpret_cast<const std::uint8_t*>(&packet);
        if (!mac_matches({bytes, offsetof(Packet, mac)}, packet.mac)) {
            ++malformed_;
            return false;
        }
        std::uint32_t gate = be32toh(packet.gate);
        std::uint32_t percent = be32toh(packet.position);
        if (percent > 100) {
            std::cerr << "gate " << gate << ": position out of range\n";
            return false;
        }
        std::uint64_t counter = be64toh(packet.counter);
        if (counter <= last_[gate])
            return false;
        last_[gate] = counter;
        positions_[gate] = percent;
        std::cout << "gate " << gate << " moves to " << percent << " %\n";
        return true;
    }

    std::uint32_t widest() const {
        std::uint32_t best = 0;
        for (const auto& [gate, percent] : positions_) {
            std::clog << gate << ": " << percent << '\n';
            best = std::max(best, percent);
        }
        return best;
    }

    unsigned malformed() const { return malformed_; }

private:
    int socket_;
    unsigned malformed_ = 0;
    std::map<std::uint32_t, std::uint64_t> last_;
    std::map<std::uint32_t, std::uint32_t> positions_;
};
