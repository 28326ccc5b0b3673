#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <string>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

struct Rate {
    char pair[8];
    double bid;
    double ask;
    long updated;
};

class RateBoard {
public:
    static constexpr std::size_t slots = 64;

    explicit RateBoard(const std::string &name)
    {
        int fd = shm_open(name.c_str(), O_RDWR | O_CREAT, 0640);
        if (fd < 0)
            throw std::system_error(errno, std::generic_category(), name);
        if (ftruncate(fd, sizeof(Rate) * slots) == 0) {
            void *memory = mmap(nullptr, sizeof(Rate) * slots, PROT_READ | PROT_WRITE,
                                MAP_SHARED, fd, 0);
            rates = memory == MAP_FAILED ? nullptr : static_cast<Rate *>(memory);
        }
        close(fd);
        if (!rates)
            throw std::runtime_error("rate board cannot be mapped");
    }

    ~RateBoard() { munmap(rates, sizeof(Rate) * slots); }

    bool publish(std::size_t slot, const std::string &pair, double mid, long now)
    {
        if (slot >= slots || !std::isfinite(mid) || mid <= 0)
            return false;
        double spread = std::max(mid * 0.0002, 0.0001);
        Rate &rate = rates[slot];
        std::snprintf(rate.pair, sizeof rate.pair, "%s", pair.c_str());
        rate.bid = mid - spread / 2;
        rate.ask = mid + spread / 2;
        rate.updated = now;
        return true;
    }

private:
    Rate *rates = nullptr;
};
