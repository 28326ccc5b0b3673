function spread(grid, row, column, colour) {
  const old = grid[row][column];
  if (old === colour) return 0;
  let changed = 0;
  const waiting = [[row, column]];
  while (waiting.length > 0) {
    const [y, x] = waiting.pop();
    if (y < 0 || x < 0 || y >= grid.length || x >= grid[y].length || grid[y][x] !== old)
      continue;
    grid[y][x] = colour;
    changed++;
    for (const [down, right] of [[0, 1], [1, 0], [0, -1], [-1, 0]])
      waiting.push([y + down, x + right]);
  }
  return changed;
}

// tests
const grid = [[1, 1, 0], [0, 1, 0]];
console.assert(spread(grid, 0, 0, 7) === 3);
console.assert(JSON.stringify(grid) === "[[7,7,0],[0,7,0]]");
