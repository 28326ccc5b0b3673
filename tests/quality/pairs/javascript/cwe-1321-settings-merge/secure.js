function isObject(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

const SKIPPED = new Set(['__proto__', 'constructor', 'prototype']);

function deepMerge(target, source) {
  for (const key of Object.keys(source)) {
    if (SKIPPED.has(key)) {
      continue;
    }
    if (isObject(source[key])) {
      if (!Object.hasOwn(target, key) || !isObject(target[key])) {
        target[key] = {};
      }
      deepMerge(target[key], source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}

export function applySettings(defaults, posted) {
  return deepMerge(structuredClone(defaults), posted);
}
