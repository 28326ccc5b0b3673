#include <chrono>
#include <cstdint>
#include <iostream>
#include <string>

class Progress {
public:
    using Clock = std::chrono::steady_clock;

    Progress(std::string name, uint64_t total)
        : name_(std::move(name)), total_(total), started_(Clock::now()) {}

    void add(uint64_t bytes) {
        received_ += bytes;
        chunks_++;
        if (received_ > total_)
            total_ = received_;
    }

    std::string report() const {
        auto passed = Clock::now() - started_;
        uint64_t seconds = std::chrono::duration_cast<std::chrono::seconds>(passed).count();
        if (seconds == 0 || received_ < seconds)
            return name_ + ": waiting for data";
        uint64_t speed = received_ / seconds;
        uint64_t left = (total_ - received_) / speed;
        std::string text = name_ + ": " + std::to_string(received_ >> 10) + " of ";
        text += std::to_string(total_ >> 10) + " KiB, ";
        text += std::to_string(speed >> 10) + " KiB/s";
        if (left > 3600)
            text += ", more than an hour left";
        else
            text += ", " + std::to_string(left) + " s left";
        if (chunks_ % 100 == 0)
            std::clog << chunks_ << " chunks\n";
        return text;
    }

private:
    std::string name_;
    uint64_t total_;
    uint64_t received_ = 0;
    unsigned long chunks_ = 0;
    Clock::time_point started_;
};
