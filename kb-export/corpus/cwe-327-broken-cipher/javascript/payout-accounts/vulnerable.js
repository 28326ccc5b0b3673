const crypto = require('crypto');
const { pool } = require('./pool');

const KEY = Buffer.from(process.env.PAYOUT_KEY_HEX, 'hex');

function normalise(iban) {
  const compact = iban.replace(/\s+/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) {
    throw new RangeError('this does not look like an IBAN');
  }
  return compact;
}

function mask(iban) {
  return `${iban.slice(0, 4)} **** ${iban.slice(-4)}`;
}

function seal(text) {
  const cipher = crypto.createCipheriv('aes-256-ecb', KEY, null);
  const parts = [cipher.update(text, 'utf8'), cipher.final()];
  return Buffer.concat(parts).toString('base64');
}

function open(stored) {
  const raw = Buffer.from(stored, 'base64');
  const decipher = crypto.createDecipheriv('aes-256-ecb', KEY, null);
  return decipher.update(raw, undefined, 'utf8') + decipher.final('utf8');
}

async function saveAccount(sellerId, iban) {
  const compact = normalise(iban);
  await pool.query(
    'UPDATE sellers SET payout_account = $1, payout_changed = now() WHERE id = $2',
    [seal(compact), sellerId],
  );
  console.log(`seller ${sellerId}: payout account replaced`);
  return mask(compact);
}

async function accountForPayout(sellerId) {
  const { rows } = await pool.query('SELECT payout_account FROM sellers WHERE id = $1', [sellerId]);
  if (rows.length === 0 || !rows[0].payout_account) {
    return null;
  }
  return open(rows[0].payout_account);
}

module.exports = { saveAccount, accountForPayout };
