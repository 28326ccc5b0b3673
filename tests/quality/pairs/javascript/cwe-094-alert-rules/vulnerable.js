const compiled = new Map();

function compileRule(rule) {
  if (!compiled.has(rule.id)) {
    const fn = new Function('reading', `with (reading) { return Boolean(${rule.condition}); }`);
    compiled.set(rule.id, fn);
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
