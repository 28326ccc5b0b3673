#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <thread>
#include <vector>

class ThreadPool {
public:
    explicit ThreadPool(unsigned count) {
        while (workers_.size() < count) workers_.emplace_back([this] { work(); });
    }

    ~ThreadPool() {
        std::unique_lock lock(mutex_);
        stopping_ = true;
        lock.unlock();
        wake_.notify_all();
        for (auto& worker : workers_) worker.join();
    }

    void submit(std::function<void()> job) {
        std::lock_guard lock(mutex_);
        jobs_.push(std::move(job));
        wake_.notify_one();
    }

private:
    void work() {
        for (;;) {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
            if (jobs_.empty()) return;
            auto job = std::move(jobs_.front());
            jobs_.pop();
            lock.unlock();
            job();
        }
    }

    std::mutex mutex_;
    std::condition_variable wake_;
    std::queue<std::function<void()>> jobs_;
    std::vector<std::thread> workers_;
    bool stopping_ = false;
};
