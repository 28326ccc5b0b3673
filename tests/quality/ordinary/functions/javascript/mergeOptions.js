'use strict';

const DEFAULTS = Object.freeze({ locale: 'en', columns: 3, theme: 'light', animate: true });

/** Merges user options over the defaults; names that are not options are ignored. */
function mergeOptions(options = {}) {
  const merged = { ...DEFAULTS };
  for (const name of Object.keys(DEFAULTS)) {
    if (Object.hasOwn(options, name) && typeof options[name] === typeof DEFAULTS[name]) {
      merged[name] = options[name];
    }
  }
  return merged;
}

module.exports = { DEFAULTS, mergeOptions };
