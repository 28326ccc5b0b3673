const { createHash } = require('node:crypto');

const CHARS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

function newKey() {
  let key = 'ak_';
  for (let i = 0; i < 40; i += 1) {
    key += CHARS[Math.floor(Math.random() * CHARS.length)];
  }
  return key;
}

async function issueApiKey(db, userId, label) {
  const key = newKey();
  await db('api_keys').insert({
    user_id: userId,
    label,
    hash: createHash('sha256').update(key).digest('hex'),
    created_at: new Date(),
  });
  return key;
}

module.exports = { issueApiKey };
