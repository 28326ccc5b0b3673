#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

struct Result {
    std::string player;
    std::string comment;
    double points = 0;
};

static double mean(const std::map<std::string, double>& table)
{
    double sum = 0;
    for (const auto& [player, points] : table)
        sum += points;
    return table.empty() ? 0 : sum / static_cast<double>(table.size());
}

static std::string leader(const std::map<std::string, double>& table)
{
    auto best = std::max_element(table.begin(), table.end(),
        [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == table.end() ? "nobody" : best->first;
}

std::string toEvent(const Result& result, unsigned number)
{
    std::ostringstream out;
    out << "id: " << number << "\n"
        << "event: result\n"
        << "data: " << result.player << ": " << result.points << "\n"
        << "data: " << result.comment << "\n\n";
    return out.str();
}

std::size_t publish(std::set<int>& spectators, const Result& result, unsigned number)
{
    const std::string event = toEvent(result, number);
    for (auto it = spectators.begin(); it != spectators.end();) {
        if (send(*it, event.data(), event.size(), MSG_NOSIGNAL) < 0) {
            close(*it);
            it = spectators.erase(it);
        } else {
            ++it;
        }
    }
    return spectators.size();
}
