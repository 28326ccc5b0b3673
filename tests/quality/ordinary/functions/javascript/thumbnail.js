'use strict';

const { execFile } = require('node:child_process');
const path = require('node:path');
const { promisify } = require('node:util');

const run = promisify(execFile);

/** Creates a JPEG thumbnail of an already stored picture. */
async function createThumbnail(storedPath, outputFolder, size = 320) {
  if (!Number.isInteger(size) || size < 16 || size > 2048) {
    throw new RangeError('size must be between 16 and 2048');
  }
  const source = path.resolve(storedPath);
  const target = path.join(outputFolder, `${path.parse(source).name}-${size}.jpg`);
  await run('vipsthumbnail', [source, '--size', `${size}x${size}`, '-o', `${target}[Q=82,strip]`], {
    timeout: 20_000,
    maxBuffer: 1024 * 1024,
  });
  return target;
}

module.exports = { createThumbnail };
