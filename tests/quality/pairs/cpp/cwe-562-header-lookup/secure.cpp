#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <string_view>

class Headers {
public:
    void set(std::string name, std::string value) {
        values_[lower(std::move(name))] = std::move(value);
    }

    std::string_view get(std::string_view name) const {
        const auto it = values_.find(lower(std::string(name)));
        if (it == values_.end()) {
            return {};
        }
        const std::string_view value = it->second;
        const auto first = value.find_first_not_of(" \t");
        const auto last = value.find_last_not_of(" \t");
        if (first == std::string_view::npos) {
            return {};
        }
        return value.substr(first, last - first + 1);
    }

private:
    static std::string lower(std::string s) {
        std::transform(s.begin(), s.end(), s.begin(), [](unsigned char c) { return std::tolower(c); });
        return s;
    }

    std::map<std::string, std::string> values_;
};
