#include <cstdint>
#include <iostream>
#include <map>
#include <sstream>
#include <string>

class Tape {
public:
    explicit Tape(uint32_t blocks) : capacity_(blocks) {}

    // reserve FILE BLOCKS
    bool command(const std::string& line) {
        std::istringstream in(line);
        std::string verb, file;
        uint32_t blocks = 0;
        if (!(in >> verb >> file >> blocks) || verb != "reserve") {
            std::cerr << "usage: reserve FILE BLOCKS\n";
            return false;
        }
        if (reserved_.count(file) != 0) {
            std::cerr << file << " is reserved already\n";
            return false;
        }
        if (blocks == 0 || used_ + blocks > capacity_) {
            refused_++;
            std::cerr << file << ": no room for " << blocks << " blocks\n";
            return false;
        }
        reserved_[file] = blocks;
        used_ += blocks;
        std::cout << file << ": " << blocks << " blocks\n";
        if (reserved_.size() % 100 == 0)
            std::clog << reserved_.size() << " files, " << refused_ << " refused\n";
        return true;
    }

private:
    uint32_t capacity_;
    uint32_t used_ = 0;
    unsigned refused_ = 0;
    std::map<std::string, uint32_t> reserved_;
};

std::string blocksText(uint64_t blocks) {
    const uint64_t kilobytes = blocks * 32;
    std::ostringstream text;
    if (kilobytes < 1024)
        text << kilobytes << " KB";
    else
        text << kilobytes / 1024 << " MB";
    return text.str();
}
