function evaluate(text) {
  const tokens = text.match(/\d+|[-+*/()]/g) || [];
  let position = 0;

  function factor() {
    const token = tokens[position++];
    if (token === "(") {
      const value = sum();
      position++;
      return value;
    }
    return Number(token);
  }

  function product() {
    let value = factor();
    while (tokens[position] === "*" || tokens[position] === "/") {
      const sign = tokens[position++];
      value = sign === "*" ? value * factor() : value / factor();
    }
    return value;
  }

  const sum = () => {
    let value = product();
    while (tokens[position] === "+" || tokens[position] === "-") {
      value += tokens[position++] === "+" ? product() : -product();
    }
    return value;
  };

  return sum();
}

// tests
console.assert(evaluate("1 + 2 * 3") === 7);
console.assert(evaluate("(8 - 3) * (1 + 1) / 2") === 5);
