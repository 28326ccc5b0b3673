const express = require('express');
const session = require('express-session');
const { csrfSync } = require('csrf-sync');
const accounts = require('./accounts');
const { sessionStore } = require('./session-store');

const { csrfSynchronisedProtection } = csrfSync({
  getTokenFromRequest: (req) => req.body && req.body.csrfToken,
});

const app = express();
app.set('view engine', 'ejs');
app.use(express.urlencoded({ extended: false, limit: '8kb' }));
app.use(
  session({
    store: sessionStore,
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: { secure: true, httpOnly: true, sameSite: 'lax', maxAge: 8 * 60 * 60 * 1000 },
  }),
);
app.use(csrfSynchronisedProtection);

function requireMember(req, res, next) {
  return req.session.memberId ? next() : res.redirect('/login');
}

function parseAmount(text) {
  const match = /^(\d{1,4})(?:[.,](\d{2}))?$/.exec(String(text || '').trim());
  return match ? Number(match[1]) * 100 + Number(match[2] || 0) : 0;
}

app.get('/transfer', requireMember, async (req, res) => {
  const balance = await accounts.balance(req.session.memberId);
  const csrfToken = req.csrfToken();
  res.render('transfer', { balance: (balance / 100).toFixed(2), csrfToken });
});

app.post('/transfer', requireMember, async (req, res) => {
  const amount = parseAmount(req.body.amount);
  const receiver = await accounts.findByNumber(String(req.body.receiver || ''));
  if (!receiver || amount === 0) {
    return res.status(422).render('message', { text: 'Receiver or amount is not valid.' });
  }
  const done = await accounts.transfer(req.session.memberId, receiver.id, amount);
  console.log(`transfer to ${receiver.id}: ${done ? 'booked' : 'declined'}`);
  return done
    ? res.redirect('/account')
    : res.status(409).render('message', { text: 'The balance is too low.' });
});

module.exports = app;
