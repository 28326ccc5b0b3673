'use strict';

const { randomBytes, scrypt, timingSafeEqual } = require('node:crypto');
const { promisify } = require('node:util');

const derive = promisify(scrypt);
const OPTIONS = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const KEY_LENGTH = 32;

async function hashPassword(password) {
  const salt = randomBytes(16);
  const key = await derive(password.normalize('NFKC'), salt, KEY_LENGTH, OPTIONS);
  return `scrypt$${salt.toString('base64')}$${key.toString('base64')}`;
}

async function verifyPassword(password, stored) {
  const [kind, salt, expected] = stored.split('$');
  if (kind !== 'scrypt' || !salt || !expected) {
    throw new Error('unknown password format');
  }
  const expectedKey = Buffer.from(expected, 'base64');
  const key = await derive(password.normalize('NFKC'), Buffer.from(salt, 'base64'), KEY_LENGTH, OPTIONS);
  return expectedKey.length === key.length && timingSafeEqual(expectedKey, key);
}

module.exports = { hashPassword, verifyPassword };
