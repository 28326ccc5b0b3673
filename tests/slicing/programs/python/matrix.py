def rotate(grid):
    size = len(grid)
    for row in range(size):
        for column in range(row + 1, size):
            grid[row][column], grid[column][row] = grid[column][row], grid[row][column]
    for row in grid:
        row.reverse()


# tests
# FIXME a row that a loop names is a part of the grid, so reversing it changes the grid
grid = [[1, 2], [3, 4]]
rotate(grid)
assert grid == [[3, 1], [4, 2]]
