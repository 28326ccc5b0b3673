#include <cstdint>
#include <fstream>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>

class DiskImage {
public:
    static constexpr size_t kSector = 512;

    explicit DiskImage(const std::string& path)
        : path_(path), out_(path, std::ios::binary | std::ios::app) {
        if (!out_)
            throw std::runtime_error("cannot open " + path);
    }

    size_t store(const std::string& file) {
        std::ifstream in(file, std::ios::binary | std::ios::ate);
        if (!in)
            throw std::runtime_error("cannot open " + file);
        size_t length = static_cast<size_t>(in.tellg());
        if (length > 1024 * kSector)
            throw std::runtime_error(file + " is too large");
        in.seekg(0);
        size_t sectors = (length + kSector - 1) / kSector;
        std::unique_ptr<char[]> block(new char[sectors * kSector]);
        if (!in.read(block.get(), static_cast<std::streamsize>(length)))
            throw std::runtime_error(file + " cannot be read");
        out_.write(block.get(), static_cast<std::streamsize>(sectors * kSector));
        out_.flush();
        if (!out_)
            throw std::runtime_error(path_ + " is full");
        sectors_ += sectors;
        std::clog << file << ": " << sectors << " sectors, " << sectors_ << " in use\n";
        return sectors;
    }

private:
    std::string path_;
    std::ofstream out_;
    size_t sectors_ = 0;
};
