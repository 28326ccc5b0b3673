#include <istream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>

struct Summary {
    std::size_t count = 0;
    double sum = 0;
    double mean() const { return count == 0 ? 0 : sum / static_cast<double>(count); }
};

/** Reads "category;value" lines and sums the values of each category. */
std::map<std::string, Summary> summarise(std::istream& in) {
    std::map<std::string, Summary> result;
    std::string line;
    std::size_t number = 0;
    while (std::getline(in, line)) {
        ++number;
        if (line.empty() || line.front() == '#') continue;
        const auto separator = line.find(';');
        if (separator == std::string::npos) {
            throw std::runtime_error("line " + std::to_string(number) + " has no separator");
        }
        std::istringstream field(line.substr(separator + 1));
        double value = 0;
        if (!(field >> value)) {
            throw std::runtime_error("line " + std::to_string(number) + " has no number");
        }
        auto& summary = result[line.substr(0, separator)];
        ++summary.count;
        summary.sum += value;
    }
    return result;
}
