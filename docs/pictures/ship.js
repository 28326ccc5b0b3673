const { post } = require("./carrier");

function weigh(items) {
  let grams = 0;
  for (const item of items) {
    grams += item.grams;
  }
  return grams;
}

function ship(order, carrier) {
  const grams = weigh(order.items);
  const label = order.name + ", " + order.city;
  if (grams > 20_000) {
    throw new Error("too heavy");
  }
  post(carrier, label);
}
