import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export interface Keys {
  cipher: Buffer;
  mac: Buffer;
}

function tagOf(keys: Keys, data: Buffer): Buffer {
  return createHmac('sha256', keys.mac).update(data).digest();
}

export function encryptIban(keys: Keys, iban: string): string {
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', keys.cipher, iv);
  const data = Buffer.concat([iv, cipher.update(iban, 'utf8'), cipher.final()]);
  return Buffer.concat([data, tagOf(keys, data)]).toString('base64');
}

export function decryptIban(keys: Keys, stored: string): string {
  const raw = Buffer.from(stored, 'base64');
  if (raw.length < 64) throw new Error('stored value is too short');
  const data = raw.subarray(0, raw.length - 32);
  if (!timingSafeEqual(tagOf(keys, data), raw.subarray(raw.length - 32))) {
    throw new Error('stored value has been changed');
  }
  const decipher = createDecipheriv('aes-256-cbc', keys.cipher, data.subarray(0, 16));
  return Buffer.concat([decipher.update(data.subarray(16)), decipher.final()]).toString('utf8');
}
