const double = (value) => value * 2;

function increment(value) {
  const step = 1;
  return value + step;
}

function clean(value) {
  if (Number.isNaN(value)) {
    return 0;
  }
  return value;
}

const pipeline = [Number, clean, double, increment];

const apply = (values) => {
  const results = [];
  for (const value of values) {
    results.push(pipeline.reduce((current, step) => step(current), value));
  }
  return results.map(clean);
};

// tests
console.assert(apply(["1", "x", 4]).join() === "3,1,9");
