#include <cstddef>
#include <memory>

// BMP code units only; the result ends with '\0'.
std::unique_ptr<char[]> to_utf8(const char16_t* text, std::size_t length) {
    auto out = std::make_unique<char[]>(length * 2 + 1);
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
