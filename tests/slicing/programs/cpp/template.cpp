#include <cstdio>
#include <vector>

template <typename T>
T largest(const std::vector<T> &values, T start) {
    T best = start;
    for (size_t index = 0; index < values.size(); index++)
        if (best < values[index])
            best = values[index];
    return best;
}

double spread(const std::vector<double> &values) {
    double top = largest(values, values[0]);
    double bottom = values[0];
    int index = 0;
    do {
        bottom = values[index] < bottom ? values[index] : bottom;
    } while (++index < (int)values.size());
    return top - bottom;
}

// tests
#include <cassert>
int main() { assert(spread({2.0, -1.5, 4.5}) == 6.0); }
