'use strict';

const { promisify } = require('node:util');
const users = require('../data/users');
const { verifyPassword, placeholderHash } = require('../lib/passwords');
const { loginLimiter } = require('../lib/limits');

async function login(req, res) {
  const { email, password } = req.body ?? {};
  if (typeof email !== 'string' || typeof password !== 'string' || password.length > 256) {
    return res.status(400).json({ error: 'email and password are required' });
  }
  const user = await users.findByEmail(email.trim().toLowerCase());
  const matches = await verifyPassword(password, user ? user.passwordHash : placeholderHash);
  if (!user || !matches) {
    return res.status(401).json({ error: 'email or password is wrong' });
  }
  await promisify(req.session.regenerate).call(req.session);
  req.session.userId = user.id;
  return res.json({ id: user.id, name: user.name });
}

module.exports = { login: [loginLimiter, login] };
