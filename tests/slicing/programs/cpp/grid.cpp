#include <cstdio>
#include <utility>
#include <vector>
using namespace std;

int spread(vector<vector<int>> &grid, int row, int column, int colour) {
    int old = grid[row][column];
    if (old == colour) return 0;
    int changed = 0;
    vector<pair<int, int>> waiting = {{row, column}};
    const int steps[4][2] = {{0, 1}, {1, 0}, {0, -1}, {-1, 0}};
    while (!waiting.empty()) {
        int y = waiting.back().first, x = waiting.back().second;
        waiting.pop_back();
        if (y < 0 || x < 0 || y >= (int)grid.size() || x >= (int)grid[y].size() || grid[y][x] != old)
            continue;
        grid[y][x] = colour;
        changed++;
        for (int step = 0; step < 4; step++)
            waiting.push_back({y + steps[step][0], x + steps[step][1]});
    }
    return changed;
}

// tests
#include <cassert>
int main() {
    vector<vector<int>> grid = {{1, 1, 0}, {0, 1, 0}};
    assert(spread(grid, 0, 0, 7) == 3);
    assert((grid == vector<vector<int>>{{7, 7, 0}, {0, 7, 0}}));
}
