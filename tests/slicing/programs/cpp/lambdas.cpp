#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

std::vector<int> ranked(std::vector<int> values, int pivot) {
    int compared = 0;
    auto distance = [pivot](int value) { return value > pivot ? value - pivot : pivot - value; };
    std::sort(values.begin(), values.end(), [&](int one, int other) {
        compared++;
        if (distance(one) != distance(other)) {
            return distance(one) < distance(other);
        }
        return one < other;
    });
    values.push_back(compared > 0 ? 1 : 0);
    return values;
}

// tests
#include <cassert>
int main() { assert((ranked({9, 4, 6, 1}, 5) == std::vector<int>{4, 6, 1, 9, 1})); }
