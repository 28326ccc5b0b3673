#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

template <typename Connection>
class Pool {
public:
    explicit Pool(std::vector<std::unique_ptr<Connection>> connections) : idle_(std::move(connections)) {}

    std::unique_ptr<Connection> acquire(std::chrono::milliseconds patience) {
        std::unique_lock lock(mutex_);
        if (!available_.wait_for(lock, patience, [this] { return !idle_.empty(); })) {
            return nullptr;
        }
        auto connection = std::move(idle_.back());
        idle_.pop_back();
        return connection;
    }

    void release(std::unique_ptr<Connection> connection) {
        {
            std::lock_guard lock(mutex_);
            idle_.push_back(std::move(connection));
        }
        available_.notify_one();
    }

private:
    std::mutex mutex_;
    std::condition_variable available_;
    std::vector<std::unique_ptr<Connection>> idle_;
};
