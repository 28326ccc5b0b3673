#include <chrono>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

class SessionManager {
public:
    using Clock = std::chrono::steady_clock;

    struct Session {
        std::string user;
        Clock::time_point last_seen;
    };

    explicit SessionManager(std::function<void(const std::string&)> on_expired)
        : on_expired_(std::move(on_expired)) {}

    void touch(const std::string& id, const std::string& user) {
        sessions_[id] = Session{user, Clock::now()};
    }

    void expire(Clock::duration timeout) {
        const auto now = Clock::now();
        std::vector<std::string> expired;
        for (auto it = sessions_.begin(); it != sessions_.end();) {
            if (now - it->second.last_seen > timeout) {
                expired.push_back(std::move(it->second.user));
                it = sessions_.erase(it);
            } else {
                ++it;
            }
        }
        for (const auto& user : expired) {
            on_expired_(user);
        }
    }

private:
    std::unordered_map<std::string, Session> sessions_;
    std::function<void(const std::string&)> on_expired_;
};
