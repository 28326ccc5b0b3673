function run(commands) {
  const stack = [];
  let position = 0;
  let steps = 0;
  while (position < commands.length && steps++ < 100) {
    const [name, value] = commands[position];
    switch (name) {
      case "push":
        stack.push(value);
        break;
      case "double":
        stack.push(stack[stack.length - 1]);
      case "add": {
        const right = stack.pop();
        stack[stack.length - 1] += right;
        break;
      }
      case "jump":
        if (stack[stack.length - 1] < 10) {
          position = value;
          continue;
        }
        break;
      default:
        throw new Error(`unknown command ${name}`);
    }
    position += 1;
  }
  return stack;
}

// tests
console.assert(run([["push", 2], ["double"]]).join() === "4");
console.assert(run([["push", 1], ["push", 4], ["add"], ["jump", 1]]).join() === "13");
let message = "";
try {
  run([["fly"]]);
} catch (error) {
  message = error.message;
}
console.assert(message === "unknown command fly");
