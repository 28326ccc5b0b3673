#include <cstdio>
#include <vector>

static void exchange(int &one, int &other) {
    int kept = one;
    one = other;
    other = kept;
}

void reverse_all(std::vector<int> &values) {
    int left = 0, right = (int)values.size() - 1;
    while (left < right) {
        exchange(values[left], values[right]);
        left++;
        right--;
    }
}

// tests
// FIXME an element that is passed by reference is not linked to its vector
#include <cassert>
int main() {
    std::vector<int> values = {1, 2, 3};
    reverse_all(values);
    assert((values == std::vector<int>{3, 2, 1}));
}
