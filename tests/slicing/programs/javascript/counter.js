function counters(names) {
  const made = {};
  for (var index = 0; index < names.length; index++) {
    let count = 0;
    const name = names[index];
    made[name] = {
      next() {
        count += 1;
        return `${name}${count}`;
      },
      reset: () => {
        count = 0;
      },
    };
  }
  return made;
}

function play(names) {
  const made = counters(names);
  const seen = [];
  for (const name in made) {
    seen.push(made[name].next());
    seen.push(made[name].next());
  }
  made[names[0]].reset();
  seen.push(made[names[0]].next());
  return seen;
}

// tests
console.assert(play(["a", "b"]).join() === "a1,a2,b1,b2,a1");
