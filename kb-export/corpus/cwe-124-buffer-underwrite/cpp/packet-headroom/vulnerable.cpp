#include <array>
#include <cstdint>
#include <cstring>
#include <iostream>
#include <stdexcept>
#include <string>

class Packet {
public:
    static constexpr size_t kHeadroom = 48;

    explicit Packet(const std::string& payload) : length_(payload.size()) {
        if (payload.size() > storage_.size() - kHeadroom)
            throw std::length_error("payload too large");
        std::memcpy(storage_.data() + start_, payload.data(), payload.size());
    }

    void prepend(const void* header, size_t size, const char* layer) {
        layers_ += layers_.empty() ? "" : "/";
        layers_ += layer;
        start_ -= size;
        std::memcpy(storage_.data() + start_, header, size);
        length_ += size;
        if (verbose_)
            std::clog << layers_ << ": " << length_ << " bytes\n";
    }

    uint16_t checksum() const {
        uint32_t sum = 0;
        for (size_t i = 0; i < length_; i++)
            sum += storage_[start_ + i];
        return static_cast<uint16_t>(sum & 0xffff);
    }

    void setVerbose(bool on) { verbose_ = on; }
    size_t length() const { return length_; }

private:
    std::array<uint8_t, 2048> storage_{};
    size_t start_ = kHeadroom;
    size_t length_ = 0;
    std::string layers_;
    bool verbose_ = false;
};
