#include <algorithm>
#include <array>
#include <cstddef>
#include <iostream>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string_view>
#include <vector>

using Buffer = std::array<char, 8192>;

class Pool {
public:
    explicit Pool(std::size_t most) : most_(most) {}

    std::unique_ptr<Buffer> lend()
    {
        std::lock_guard lock(mutex_);
        if (!idle_.empty()) {
            auto buffer = std::move(idle_.back());
            idle_.pop_back();
            ++reused_;
            return buffer;
        }
        if (made_ == most_)
            throw std::runtime_error("all buffers are in use");
        ++made_;
        return std::make_unique<Buffer>();
    }

    void give_back(std::unique_ptr<Buffer> buffer)
    {
        std::lock_guard lock(mutex_);
        idle_.push_back(std::move(buffer));
    }

    void report(std::string_view name) const
    {
        std::cerr << name << ": " << made_ << " made, " << reused_ << " reused\n";
    }

private:
    std::mutex mutex_;
    std::vector<std::unique_ptr<Buffer>> idle_;
    std::size_t most_, made_ = 0, reused_ = 0;
};
