'use strict';

const crypto = require('node:crypto');

const ALGORITHM = 'aes-256-gcm';

function seal(key, plaintext, context) {
  const iv = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv(ALGORITHM, key, iv, { authTagLength: 16 });
  cipher.setAAD(Buffer.from(context, 'utf8'));
  const body = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
}

function open(key, sealed, context) {
  const data = Buffer.from(sealed, 'base64');
  if (data.length < 28) {
    throw new Error('sealed value is too short');
  }
  const decipher = crypto.createDecipheriv(ALGORITHM, key, data.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(data.subarray(12, 28));
  return decipher.update(data.subarray(28), undefined, 'utf8') + decipher.final('utf8');
}

module.exports = { seal, open };
