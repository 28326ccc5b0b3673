import { createHash, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

interface MirrorKey {
  mirror: string;
  fingerprint: string;
  created: string;
}

function fingerprint(publicKey: string): string {
  const hash = createHash('sha256').update(publicKey).digest('hex');
  return (hash.slice(0, 40).match(/.{4}/g) ?? []).join(' ');
}

function createKey(folder: string, mirror: string, passphrase: string): MirrorKey {
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 1024,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase },
  });
  writeFileSync(join(folder, `${mirror}.key`), pair.privateKey, { mode: 0o600 });
  writeFileSync(join(folder, `${mirror}.pub`), pair.publicKey);
  return { mirror, fingerprint: fingerprint(pair.publicKey), created: new Date().toISOString() };
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { folder: { type: 'string', default: 'keys' } },
});
const passphrase = process.env.MIRROR_KEY_PASSPHRASE;
if (!passphrase) {
  throw new Error('MIRROR_KEY_PASSPHRASE is not set');
}
const folder = values.folder as string;
mkdirSync(folder, { recursive: true });
const names = positionals.filter((name) => /^[a-z][a-z0-9-]*$/.test(name));
for (const name of names) {
  if (existsSync(join(folder, `${name}.key`))) {
    console.warn(`${name}: key exists, skipped`);
    continue;
  }
  const key = createKey(folder, name, passphrase);
  console.log(`${key.mirror}\t${key.fingerprint}\t${key.created}`);
}
