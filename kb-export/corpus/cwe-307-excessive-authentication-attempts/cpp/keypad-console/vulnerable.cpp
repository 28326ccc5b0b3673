#include <algorithm>
#include <chrono>
#include <ctime>
#include <functional>
#include <iomanip>
#include <iostream>
#include <string>
#include <unordered_map>

using Clock = std::chrono::steady_clock;

struct Attempts {
    int failures = 0;
    Clock::time_point blocked_until{};
};

class DoorConsole {
public:
    using Verify = std::function<bool(const std::string& badge, const std::string& pin)>;
    using Release = std::function<void(std::chrono::seconds)>;

    DoorConsole(Verify verify, Release release)
        : verify_(std::move(verify)), release_(std::move(release)) {}

    bool enter(const std::string& badge, const std::string& pin) {
        note("badge presented");
        if (pin.size() < 6 || !std::all_of(pin.begin(), pin.end(), ::isdigit)) {
            note("input is not a PIN");
            return false;
        }
        if (!verify_(badge, pin)) {
            note("PIN refused");
            return false;
        }
        attempts_.erase(badge);
        note("door released");
        release_(std::chrono::seconds(5));
        return true;
    }

    void daily_report(std::ostream& out) const {
        out << "door report\n";
        for (const auto& [badge, tries] : attempts_) {
            if (tries.failures > 0)
                out << "  badge " << badge << ": " << tries.failures << '\n';
        }
        out << std::string(24, '=') << '\n';
    }

private:
    static void note(const std::string& text) {
        std::time_t now = std::time(nullptr);
        std::cout << std::put_time(std::localtime(&now), "%F %T ") << text << '\n';
    }

    Verify verify_;
    Release release_;
    std::unordered_map<std::string, Attempts> attempts_;
};
