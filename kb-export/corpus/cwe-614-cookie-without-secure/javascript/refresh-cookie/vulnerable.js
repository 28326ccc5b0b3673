import { Router, json } from 'express';
import argon2 from 'argon2';
import cookieParser from 'cookie-parser';
import { randomBytes, createHash } from 'node:crypto';
import { signAccessToken } from './tokens.js';
import { staff, refreshTokens } from './store.js';

const COOKIE = 'refresh';
const LIFETIME_MS = 14 * 24 * 60 * 60 * 1000;
const router = Router();
router.use(json({ limit: '4kb' }), cookieParser());

const hash = (token) => createHash('sha256').update(token).digest('hex');

async function issue(res, person) {
  const token = randomBytes(32).toString('base64url');
  const expires = new Date(Date.now() + LIFETIME_MS);
  await refreshTokens.add({ hash: hash(token), person: person.id, expires });
  res.cookie(COOKIE, token, {
    expires,
    path: '/auth',
    httpOnly: true,
    sameSite: 'strict',
  });
  return res.json({ access: await signAccessToken(person), name: person.name, expires });
}

router.post('/auth/login', async (req, res) => {
  const { badge = '', password = '' } = req.body;
  const person = await staff.byBadge(String(badge).trim());
  if (!person || !(await argon2.verify(person.passwordHash, String(password)))) {
    return res.status(401).json({ message: 'badge number or password is wrong' });
  }
  return issue(res, person);
});

router.post('/auth/refresh', async (req, res) => {
  const token = req.cookies[COOKIE];
  const entry = token ? await refreshTokens.take(hash(String(token))) : null;
  if (!entry || entry.expires < new Date()) {
    return res.status(401).json({ message: 'please log in again' });
  }
  const person = await staff.byId(entry.person);
  if (!person?.active) {
    return res.status(403).json({ message: 'this account is closed' });
  }
  return issue(res, person);
});

export default router;
