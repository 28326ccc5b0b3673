class Queue {
  constructor(limit) {
    this.limit = limit;
    this.items = [];
    this.dropped = 0;
  }

  add(item) {
    if (this.items.length === this.limit) {
      this.items.shift();
      this.dropped++;
    }
    this.items.push(item);
    return this;
  }

  get size() {
    return this.items.length;
  }
}

function last(values, limit) {
  const queue = new Queue(limit);
  for (const value of values) {
    queue.add(value);
  }
  return { kept: queue.items, dropped: queue.dropped, size: queue.size };
}

// tests
console.assert(JSON.stringify(last([1, 2, 3], 2)) === '{"kept":[2,3],"dropped":1,"size":2}');
