#include <cstdint>
#include <iostream>
#include <vector>

struct Line {
    std::vector<char32_t> points;
    unsigned width = 0;
    unsigned replaced = 0;
};

static unsigned widthOf(char32_t c) {
    return c >= 0x1100 && c <= 0xffdc ? 2 : 1;
}

Line decodeLine(const uint8_t* data, size_t size, unsigned maxWidth) {
    Line line;
    line.points.reserve(size);
    size_t pos = 0;
    while (pos < size) {
        uint8_t lead = data[pos++];
        unsigned extra = 0;
        char32_t c = lead;
        if (lead >= 0xf0) {
            extra = 3;
            c = lead & 0x07;
        } else if (lead >= 0xe0) {
            extra = 2;
            c = lead & 0x0f;
        } else if (lead >= 0xc0) {
            extra = 1;
            c = lead & 0x1f;
        }
        for (unsigned i = 0; i < extra; i++)
            c = (c << 6) | (data[pos++] & 0x3f);
        if (c > 0x10ffff) {
            c = 0xfffd;
            line.replaced++;
        }
        line.width += widthOf(c);
        line.points.push_back(c);
    }
    if (line.width > maxWidth)
        std::clog << "subtitle is " << line.width - maxWidth << " columns too wide\n";
    return line;
}
