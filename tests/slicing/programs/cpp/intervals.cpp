#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>
using namespace std;

vector<pair<int, int>> merge_all(vector<pair<int, int>> intervals) {
    vector<pair<int, int>> merged;
    sort(intervals.begin(), intervals.end());
    for (const auto &interval : intervals) {
        if (!merged.empty() && interval.first <= merged.back().second) {
            merged.back().second = max(merged.back().second, interval.second);
        } else {
            merged.push_back(interval);
        }
    }
    return merged;
}

// tests
#include <cassert>
int main() {
    assert((merge_all({{5, 8}, {1, 3}, {2, 4}}) == vector<pair<int, int>>{{1, 4}, {5, 8}}));
}
