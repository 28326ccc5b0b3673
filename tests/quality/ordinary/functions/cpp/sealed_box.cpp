#include <sodium.h>

#include <array>
#include <optional>
#include <vector>

using Bytes = std::vector<unsigned char>;
using Key = std::array<unsigned char, crypto_secretbox_KEYBYTES>;

Bytes seal(const Key& key, const Bytes& message) {
    Bytes out(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + message.size());
    randombytes_buf(out.data(), crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(out.data() + crypto_secretbox_NONCEBYTES, message.data(), message.size(), out.data(), key.data());
    return out;
}

std::optional<Bytes> open(const Key& key, const Bytes& box) {
    constexpr std::size_t overhead = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (box.size() < overhead) {
        return std::nullopt;
    }
    Bytes message(box.size() - overhead);
    const auto* body = box.data() + crypto_secretbox_NONCEBYTES;
    const auto length = box.size() - crypto_secretbox_NONCEBYTES;
    if (crypto_secretbox_open_easy(message.data(), body, length, box.data(), key.data()) != 0) {
        return std::nullopt;
    }
    return message;
}
