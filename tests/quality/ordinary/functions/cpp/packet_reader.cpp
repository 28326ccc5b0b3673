#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>

class PacketReader {
public:
    explicit PacketReader(std::span<const std::byte> data) : data_(data) {}

    std::uint8_t u8() {
        return std::to_integer<std::uint8_t>(take(1)[0]);
    }

    std::uint16_t u16() {
        const auto bytes = take(2);
        return static_cast<std::uint16_t>(std::to_integer<unsigned>(bytes[0]) << 8 | std::to_integer<unsigned>(bytes[1]));
    }

    std::string text() {
        const auto bytes = take(u16());
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }

    bool at_end() const { return data_.empty(); }

private:
    std::span<const std::byte> take(std::size_t count) {
        if (count > data_.size()) {
            throw std::out_of_range("packet ends early");
        }
        const auto front = data_.first(count);
        data_ = data_.subspan(count);
        return front;
    }

    std::span<const std::byte> data_;
};
