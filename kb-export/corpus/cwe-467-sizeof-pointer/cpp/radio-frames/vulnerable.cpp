#include <cstdint>
#include <cstring>
#include <iostream>
#include <string>

class FrameBuffer {
public:
    explicit FrameBuffer(size_t size) : size_(size), bytes_(new uint8_t[size]()) {}
    FrameBuffer(const FrameBuffer&) = delete;
    FrameBuffer& operator=(const FrameBuffer&) = delete;
    ~FrameBuffer() { delete[] bytes_; }

    bool add(uint8_t byte) {
        if (used_ >= size_) {
            overruns_++;
            return false;
        }
        bytes_[used_++] = byte;
        return true;
    }

    std::string finish() {
        uint8_t sum = 0;
        for (size_t i = 0; i < used_; i++)
            sum ^= bytes_[i];
        std::string frame(reinterpret_cast<const char*>(bytes_), size_);
        std::memset(bytes_, 0, sizeof(bytes_));
        if (sum != 0)
            std::cerr << "frame of " << used_ << " bytes with wrong sum\n";
        frames_++;
        used_ = 0;
        if (frames_ % 100 == 0)
            std::clog << frames_ << " frames, " << overruns_ << " overruns\n";
        return sum == 0 ? frame : std::string();
    }

private:
    size_t size_;
    uint8_t* bytes_;
    size_t used_ = 0;
    unsigned frames_ = 0, overruns_ = 0;
};
