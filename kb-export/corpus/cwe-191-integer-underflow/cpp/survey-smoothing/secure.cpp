#include <cmath>
#include <cstddef>
#include <iostream>
#include <numeric>
#include <string>
#include <vector>

struct Profile {
    std::string name;
    std::vector<double> heights;
};

struct Smoothed {
    std::vector<double> heights;
    double steepest = 0.0;
};

Smoothed smooth(const Profile& profile, size_t window) {
    Smoothed result;
    if (window < 2 || window > 50) {
        std::cerr << profile.name << ": window of " << window << " values\n";
        return result;
    }
    const std::vector<double>& h = profile.heights;
    for (size_t i = 0; i + window <= h.size(); i++) {
        double sum = 0.0;
        for (size_t k = 0; k < window; k++)
            sum += h[i + k];
        result.heights.push_back(sum / static_cast<double>(window));
    }
    for (size_t i = 1; i < result.heights.size(); i++) {
        double step = std::fabs(result.heights[i] - result.heights[i - 1]);
        if (step > result.steepest)
            result.steepest = step;
    }
    std::clog << profile.name << ": " << result.heights.size() << " values, steepest step "
              << result.steepest << " m\n";
    return result;
}
