#include <cstdint>
#include <mutex>

struct Account {
    std::mutex mutex;
    std::int64_t cents = 0;
    bool frozen = false;
};

bool transfer(Account& from, Account& to, std::int64_t cents) {
    if (cents <= 0 || &from == &to) {
        return false;
    }
    std::scoped_lock both(from.mutex, to.mutex);
    if (from.frozen || to.frozen || from.cents < cents) {
        return false;
    }
    from.cents -= cents;
    to.cents += cents;
    return true;
}
