#include <algorithm>
#include <cstdint>
#include <map>
#include <string>

class RequestStats {
public:
    struct Entry {
        std::uint64_t count = 0;
        std::uint64_t total_ms = 0;
        std::uint64_t max_ms = 0;
    };

    void record(const std::string& path, std::uint64_t millis) {
        Entry& entry = entries_[path];
        ++entry.count;
        entry.total_ms += millis;
        entry.max_ms = std::max(entry.max_ms, millis);
    }

    std::map<std::string, Entry> snapshot() const {
        return entries_;
    }

private:
    std::map<std::string, Entry> entries_;
};
