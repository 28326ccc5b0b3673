const summarize = (orders) => {
  const open = orders.filter((order) => {
    const paid = order.paid || 0;
    return paid < order.total;
  });
  const byName = {};
  open.forEach((order) => {
    byName[order.name] = (byName[order.name] || 0) + order.total;
  });
  const names = Object.keys(byName).sort((one, other) => {
    if (byName[one] !== byName[other]) {
      return byName[other] - byName[one];
    }
    return one < other ? -1 : 1;
  });
  return names.map((name) => `${name}: ${byName[name]}`);
};

// tests
const orders = [
  { name: "ann", total: 3 },
  { name: "bob", total: 9 },
  { name: "ann", total: 6 },
  { name: "cid", total: 5, paid: 5 },
];
console.assert(summarize(orders).join() === "ann: 9,bob: 9");
