#include <cstdint>
#include <cstring>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>

struct VolumeHeader {
    char magic[4];
    uint32_t parts;
    char label[24];
    uint32_t created;
};

struct Volume {
    std::string label;
    uint32_t parts = 0;
    bool complete = false;
};

Volume openVolume(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    VolumeHeader header;
    if (!in.read(reinterpret_cast<char*>(&header), sizeof header))
        throw std::runtime_error(path + ": header is too short");
    if (std::memcmp(header.magic, "VOL1", 4) != 0)
        throw std::runtime_error(path + ": not a backup volume");
    if (header.parts == 0 || header.parts > 9999)
        throw std::runtime_error(path + ": strange number of parts");

    Volume volume;
    volume.label.assign(header.label, strnlen(header.label, sizeof header.label));
    volume.parts = header.parts;
    in.seekg(0, std::ios::end);
    volume.complete = in.tellg() >= static_cast<std::streamoff>(header.parts) * 512;
    std::clog << "volume " << volume.label << ": " << volume.parts << " parts, "
              << (volume.complete ? "complete" : "cut off") << '\n';
    return volume;
}

std::string describe(const Volume& volume, unsigned expectedParts) {
    std::string text = std::to_string(volume.parts) + " parts";
    if (volume.parts < expectedParts)
        text += ", " + std::to_string(expectedParts - volume.parts) + " are missing";
    else if (volume.parts > expectedParts)
        text += ", more than expected";
    if (!volume.complete)
        text += ", the file is cut off";
    text += '.';
    return text;
}
