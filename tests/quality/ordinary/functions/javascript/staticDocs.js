'use strict';

const fs = require('node:fs/promises');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '..', 'docs');

async function readPage(name) {
  const file = path.resolve(ROOT, `${name}.md`);
  const relative = path.relative(ROOT, file);
  if (relative.startsWith('..') || path.isAbsolute(relative)) {
    return null;
  }
  try {
    return await fs.readFile(file, 'utf8');
  } catch (err) {
    if (err.code === 'ENOENT' || err.code === 'EISDIR' || err.code === 'ERR_INVALID_ARG_VALUE') {
      return null;
    }
    throw err;
  }
}

module.exports = { readPage };
