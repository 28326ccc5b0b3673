#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <iostream>
#include <optional>
#include <span>
#include <vector>

#include <openssl/evp.h>
#include <openssl/hmac.h>

struct Reading {
    std::uint16_t valve;
    double bar;
    bool alarm;
};

constexpr std::size_t body_size = 8;
constexpr std::size_t tag_size = 32;

static std::uint16_t word(std::span<const std::uint8_t> bytes, std::size_t at)
{
    return static_cast<std::uint16_t>(bytes[at] << 8 | bytes[at + 1]);
}

std::optional<Reading> read_frame(std::span<const std::uint8_t> frame,
                                  const std::vector<std::uint8_t>& key)
{
    if (frame.size() != body_size + tag_size) {
        std::clog << "frame of " << frame.size() << " bytes dropped\n";
        return std::nullopt;
    }
    auto body = frame.first(body_size);
    auto tag = frame.last(tag_size);
    std::array<std::uint8_t, tag_size> expected{};
    unsigned int length = 0;
    if (!HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), body.data(), body.size(),
              expected.data(), &length))
        return std::nullopt;
    if (!std::equal(tag.begin(), tag.end(), expected.begin()))
        return std::nullopt;
    Reading reading{word(body, 0), word(body, 2) / 100.0, false};
    reading.alarm = reading.bar > 16.0 || (body[4] & 0x80) != 0;
    if (reading.alarm)
        std::clog << "valve " << reading.valve << " at " << reading.bar << " bar\n";
    return reading;
}
