#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>

class FrameDecoder {
public:
    static constexpr std::size_t kMaxMessage = 1 << 20;

    void feed(const char* data, std::size_t size) {
        if (size > 2 * kMaxMessage - buffer_.size()) {
            throw std::runtime_error("too much unread data");
        }
        buffer_.append(data, size);
    }

    std::optional<std::string> next() {
        std::uint64_t length = 0;
        std::size_t pos = 0;
        for (int shift = 0;; shift += 7) {
            if (shift > 28) {
                throw std::runtime_error("bad length");
            }
            if (pos == buffer_.size()) {
                return std::nullopt;
            }
            const auto byte = static_cast<unsigned char>(buffer_[pos++]);
            length |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (!(byte & 0x80)) {
                break;
            }
        }
        if (length > kMaxMessage) {
            throw std::runtime_error("message too large");
        }
        if (buffer_.size() - pos < length) {
            buffer_.reserve(pos + length);
            return std::nullopt;
        }
        std::string message = buffer_.substr(pos, length);
        buffer_.erase(0, pos + length);
        return message;
    }

private:
    std::string buffer_;
};
