#include <algorithm>
#include <chrono>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <unordered_map>

extern "C" int sodium_memcmp(const void* left, const void* right, std::size_t size);

struct Dispatcher {
    std::string key;
    std::string district;
    int failures = 0;
};

class Console {
public:
    explicit Console(std::unordered_map<std::string, Dispatcher> dispatchers)
        : dispatchers_(std::move(dispatchers)), started_(std::chrono::steady_clock::now()) {}

    std::optional<std::string> login(const std::string& line) {
        std::istringstream words(line);
        std::string verb, name, key;
        words >> verb >> name >> key;
        std::ranges::transform(verb, verb.begin(), ::tolower);
        auto found = dispatchers_.find(name);
        if (verb != "login" || found == dispatchers_.end() || found->second.failures >= 5)
            return std::nullopt;
        if (!matches(key, found->second.key)) {
            ++found->second.failures;
            std::clog << uptime() << " login refused\n";
            return std::nullopt;
        }
        found->second.failures = 0;
        std::clog << uptime() << " login of " << name << '\n';
        return "250 district " + found->second.district + "\r\n";
    }

private:
    static bool matches(std::string_view given, std::string_view expected) {
        return given.size() == expected.size() &&
               sodium_memcmp(given.data(), expected.data(), expected.size()) == 0;
    }

    std::string uptime() const {
        auto passed = std::chrono::steady_clock::now() - started_;
        auto minutes = std::chrono::duration_cast<std::chrono::minutes>(passed).count();
        return std::to_string(minutes) + "m";
    }

    std::unordered_map<std::string, Dispatcher> dispatchers_;
    std::chrono::steady_clock::time_point started_;
};
