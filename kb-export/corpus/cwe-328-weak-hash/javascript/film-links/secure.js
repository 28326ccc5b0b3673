const crypto = require('node:crypto');

const SECRET = process.env.STREAM_LINK_SECRET;
const DEFAULT_HOURS = 48;

if (!SECRET) {
  throw new Error('STREAM_LINK_SECRET is not set');
}

function seal(film, juror, expires) {
  const text = JSON.stringify([film, juror, expires]);
  return crypto.createHmac('sha256', SECRET).update(text).digest();
}

function createLink(base, film, juror, hours = DEFAULT_HOURS) {
  const expires = Math.floor(Date.now() / 1000) + hours * 3600;
  const link = new URL(`/watch/${encodeURIComponent(film)}`, base);
  link.searchParams.set('juror', juror);
  link.searchParams.set('expires', String(expires));
  link.searchParams.set('seal', seal(film, juror, expires).toString('hex'));
  return link.toString();
}

function checkLink(film, params) {
  const juror = String(params.juror || '');
  const expires = Number(params.expires);
  if (!juror || !Number.isInteger(expires)) {
    return { ok: false, reason: 'incomplete' };
  }
  if (expires < Date.now() / 1000) {
    return { ok: false, reason: 'expired' };
  }
  const given = Buffer.from(String(params.seal || ''), 'hex');
  const expected = seal(film, juror, expires);
  if (given.length !== expected.length || !crypto.timingSafeEqual(given, expected)) {
    return { ok: false, reason: 'mismatch' };
  }
  return { ok: true, juror };
}

module.exports = { createLink, checkLink };
