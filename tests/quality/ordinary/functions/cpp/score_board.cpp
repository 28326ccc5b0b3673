#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

class ScoreBoard {
public:
    void add(const std::string& player, int points) {
        auto& entry = totals_[player];
        entry.total += points;
        entry.best = std::max(entry.best, points);
        ++entry.rounds;
    }

    std::vector<std::pair<std::string, int>> top(std::size_t count) const {
        std::vector<std::pair<std::string, int>> ranking;
        ranking.reserve(totals_.size());
        for (const auto& [player, entry] : totals_) {
            ranking.emplace_back(player, entry.total);
        }
        count = std::min(count, ranking.size());
        std::partial_sort(ranking.begin(), ranking.begin() + static_cast<std::ptrdiff_t>(count), ranking.end(),
                          [](const auto& a, const auto& b) {
                              return a.second != b.second ? a.second > b.second : a.first < b.first;
                          });
        ranking.resize(count);
        return ranking;
    }

private:
    struct Entry {
        int total = 0;
        int best = 0;
        int rounds = 0;
    };

    std::unordered_map<std::string, Entry> totals_;
};
