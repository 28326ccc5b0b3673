#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

using Bytes = std::vector<uint8_t>;

static Bytes readAll(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in)
        throw std::runtime_error("cannot open " + path);
    return Bytes(std::istreambuf_iterator<char>(in), {});
}

Bytes unpackTile(const std::string& path, size_t tileSize) {
    const Bytes in = readAll(path);
    Bytes out;
    out.reserve(tileSize);
    unsigned references = 0;
    for (size_t pos = 0; pos < in.size() && out.size() < tileSize;) {
        uint8_t tag = in[pos++];
        if (tag < 0x80) {
            out.push_back(tag);
            continue;
        }
        if (pos >= in.size())
            throw std::runtime_error(path + " ends too early");
        size_t distance = in[pos++] + 1;
        size_t length = (tag & 0x7f) + 2;
        if (distance > out.size())
            throw std::runtime_error(path + " is damaged");
        references++;
        for (size_t i = 0; i < length && out.size() < tileSize; i++)
            out.push_back(out[out.size() - distance]);
    }
    std::clog << path << ": " << references << " references, " << out.size() << " bytes\n";
    out.resize(tileSize);
    return out;
}

std::string describeTile(const std::string& name, const Bytes& tile) {
    unsigned used[4] = {};
    for (uint8_t b : tile)
        used[b >> 6]++;
    std::string text = name + ": ";
    const char* names[] = {"water", "land", "road", "house"};
    for (unsigned i = 0; i < 4; i++) {
        if (used[i] == 0)
            continue;
        text += names[i];
        text += ' ' + std::to_string(used[i]) + ' ';
    }
    return text;
}
