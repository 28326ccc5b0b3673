function describe({ name, tags: [first = "none", ...others] = [], size: { width = 1, height = 1 } = {} }) {
  let area = width * height;
  [area, first] = [area * 2, first.toUpperCase()];
  const label = others.length > 0 ? `${first}+${others.length}` : first;
  return { name, label, area };
}

// tests
console.assert(JSON.stringify(describe({ name: "x" })) === '{"name":"x","label":"NONE","area":2}');
console.assert(describe({ name: "y", tags: ["a", "b", "c"], size: { width: 3 } }).label === "A+2");
