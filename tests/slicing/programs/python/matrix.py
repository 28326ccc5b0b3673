def rotate(grid):
    size = len(grid)
    for row in range(size):
        for column in range(row + 1, size):
            grid[row][column], grid[column][row] = grid[column][row], grid[row][column]
    for row in grid:
        row.reverse()
    return grid


# tests
assert rotate([[1, 2], [3, 4]]) == [[3, 1], [4, 2]]
