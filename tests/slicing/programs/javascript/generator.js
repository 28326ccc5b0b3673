function* chunks(list, size) {
  let chunk = [];
  for (const item of list) {
    chunk.push(item);
    if (chunk.length === size) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}

function sums(list, size) {
  const result = [];
  for (const chunk of chunks(list, size)) {
    let total = 0;
    for (const value of chunk) total += value;
    result.push(total);
  }
  return result;
}

// tests
console.assert(sums([1, 2, 3, 4, 5], 2).join() === "3,7,5");
