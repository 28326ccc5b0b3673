#include <algorithm>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>

class RequestStats {
public:
    struct Entry {
        std::uint64_t count = 0;
        std::uint64_t total_ms = 0;
        std::uint64_t max_ms = 0;
    };

    void record(const std::string& path, std::uint64_t millis) {
        const std::lock_guard<std::mutex> lock(mutex_);
        Entry& entry = entries_[path];
        ++entry.count;
        entry.total_ms += millis;
        entry.max_ms = std::max(entry.max_ms, millis);
    }

    std::map<std::string, Entry> snapshot() const {
        const std::lock_guard<std::mutex> lock(mutex_);
        return entries_;
    }

private:
    mutable std::mutex mutex_;
    std::map<std::string, Entry> entries_;
};
