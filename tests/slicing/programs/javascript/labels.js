function firstRepeated(rows) {
  let found = null;
  outer: for (let row = 0; row < rows.length; row++) {
    const seen = new Set();
    for (const value of rows[row]) {
      if (value < 0) continue outer;
      if (value === 0) break outer;
      if (seen.has(value)) {
        found = { row, value };
        break outer;
      }
      seen.add(value);
    }
  }
  return found;
}

// tests
console.assert(JSON.stringify(firstRepeated([[1, -1, 1], [2, 3, 2]])) === '{"row":1,"value":2}');
console.assert(firstRepeated([[1, 0], [2, 2]]) === null);
