#include <array>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include <arpa/inet.h>
#include <sys/socket.h>

struct Lock {
    int upper_cm;
    int lower_cm;
    bool open[2];
    std::uint32_t last_sequence;
};

constexpr std::size_t body_size = 8;
constexpr std::size_t tag_size = 32;

static std::uint32_t number(const std::uint8_t *at)
{
    return std::uint32_t{at[0]} << 24 | at[1] << 16 | at[2] << 8 | at[3];
}

static bool accepted(const std::uint8_t *packet, ssize_t size, const std::vector<std::uint8_t> &key)
{
    return size == static_cast<ssize_t>(body_size + tag_size) && !key.empty();
}

bool handle_packet(int socket, Lock &lock, const std::vector<std::uint8_t> &key)
{
    std::array<std::uint8_t, body_size + tag_size> packet{};
    const ssize_t size = recvfrom(socket, packet.data(), packet.size(), 0, nullptr, nullptr);
    if (!accepted(packet.data(), size, key)) {
        std::clog << "packet of " << size << " bytes dropped\n";
        return false;
    }
    const std::uint32_t sequence = number(packet.data());
    const unsigned gate = packet[4] & 1;
    const bool open = packet[5] != 0;
    if (sequence <= lock.last_sequence)
        return false;
    lock.last_sequence = sequence;
    const int difference = std::abs(lock.upper_cm - lock.lower_cm);
    if (open && (difference > 10 || lock.open[1 - gate])) {
        std::clog << "gate " << gate << " stays shut, " << difference << " cm\n";
        return false;
    }
    lock.open[gate] = open;
    std::clog << "gate " << gate << (open ? " opens\n" : " closes\n");
    return true;
}
