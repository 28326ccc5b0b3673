#include <cstddef>
#include <limits>
#include <memory>
#include <new>

// BMP code units only; the result ends with '\0'.
std::unique_ptr<char[]> to_utf8(const char16_t* text, std::size_t length) {
    if (length > (std::numeric_limits<std::size_t>::max() - 1) / 3) {
        throw std::bad_array_new_length();
    }
    auto out = std::make_unique<char[]>(length * 3 + 1);
    char* p = out.get();
    for (std::size_t i = 0; i < length; ++i) {
        const unsigned c = text[i];
        if (c < 0x80) {
            *p++ = static_cast<char>(c);
        } else if (c < 0x800) {
            *p++ = static_cast<char>(0xC0 | (c >> 6));
            *p++ = static_cast<char>(0x80 | (c & 0x3F));
        } else {
            *p++ = static_cast<char>(0xE0 | (c >> 12));
            *p++ = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
            *p++ = static_cast<char>(0x80 | (c & 0x3F));
        }
    }
    *p = '\0';
    return out;
}
