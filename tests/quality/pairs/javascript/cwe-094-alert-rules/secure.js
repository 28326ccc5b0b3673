const compiled = new Map();
const COMPARE = {
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '==': (a, b) => a === b,
};
const TERM = /^\s*([a-z_]{1,40})\s*(>=|<=|==|>|<)\s*(-?\d{1,9}(?:\.\d{1,6})?)\s*$/i;

function parseCondition(text) {
  const terms = text.split('&&').map((part) => {
    const match = TERM.exec(part);
    if (!match) throw new Error(`cannot read "${part.trim()}"`);
    return { field: match[1], test: COMPARE[match[2]], value: Number(match[3]) };
  });
  return (reading) =>
    terms.every((t) => Object.hasOwn(reading, t.field) && t.test(reading[t.field], t.value));
}

function compileRule(rule) {
  if (!compiled.has(rule.id)) {
    compiled.set(rule.id, parseCondition(rule.condition));
  }
  return compiled.get(rule.id);
}

function matchingRules(rules, reading) {
  return rules.filter((rule) => {
    try {
      return compileRule(rule)(reading);
    } catch (err) {
      console.warn(`rule ${rule.id} failed: ${err.message}`);
      return false;
    }
  });
}

module.exports = { matchingRules };
