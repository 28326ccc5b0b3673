function merge(intervals) {
  const merged = [];
  for (const [begin, end] of [...intervals].sort((one, other) => one[0] - other[0])) {
    const last = merged[merged.length - 1];
    if (last && begin <= last[1]) {
      last[1] = Math.max(last[1], end);
    } else {
      merged.push([begin, end]);
    }
  }
  return merged;
}

// tests
console.assert(JSON.stringify(merge([[5, 8], [1, 3], [2, 4]])) === "[[1,4],[5,8]]");
