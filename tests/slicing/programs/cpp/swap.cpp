#include <cstdio>
#include <vector>

static void exchange(int &one, int &other) {
    int kept = one;
    one = other;
    other = kept;
}

std::vector<int> reversed(std::vector<int> values) {
    int left = 0, right = (int)values.size() - 1;
    while (left < right) {
        exchange(values[left], values[right]);
        left++;
        right--;
    }
    return values;
}

// tests
#include <cassert>
int main() {
    assert((reversed({1, 2, 3}) == std::vector<int>{3, 2, 1}));
}
