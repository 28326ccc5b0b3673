function parseAll(texts) {
  const values = [];
  let failed = 0;
  for (const text of texts) {
    let value;
    try {
      value = JSON.parse(text);
      if (value === null) {
        throw new TypeError("nothing");
      }
    } catch (error) {
      failed += error instanceof TypeError ? 10 : 1;
      continue;
    } finally {
      values.push(text.length);
    }
    values.push(value);
  }
  return { values, failed };
}

// tests
console.assert(JSON.stringify(parseAll(["1", "{", "null"])) === '{"values":[1,1,1,4],"failed":11}');
