import express from 'express';
import argon2 from 'argon2';
import { promisify } from 'node:util';
import { csrfProtection } from './csrf.js';
import { customers } from './customers.js';

const router = express.Router();
router.use(express.urlencoded({ extended: false }), csrfProtection);

function basketOf(session) {
  session.basket = session.basket || [];
  return session.basket;
}

router.post('/basket', (req, res) => {
  const isbn = String(req.body.isbn || '').replace(/-/g, '');
  if (!/^97[89]\d{10}$/.test(isbn)) {
    return res.status(422).render('message', { text: 'This is not a valid ISBN.' });
  }
  const basket = basketOf(req.session);
  const line = basket.find((entry) => entry.isbn === isbn);
  if (line) {
    line.copies = Math.min(line.copies + 1, 20);
  } else {
    basket.push({ isbn, copies: 1 });
  }
  return res.redirect('/basket');
});

router.post('/login', async (req, res, next) => {
  try {
    const email = String(req.body.email || '').trim().toLowerCase();
    const customer = await customers.findByEmail(email);
    const password = String(req.body.password || '');
    if (!customer || !(await argon2.verify(customer.passwordHash, password))) {
      return res.status(401).render('login', { email, failed: true });
    }
    const basket = basketOf(req.session);
    await promisify(req.session.regenerate).call(req.session);
    req.session.basket = basket;
    req.session.customerId = customer.id;
    req.session.loggedInAt = Date.now();
    await customers.touch(customer.id);
    return res.redirect(basketOf(req.session).length > 0 ? '/basket' : '/account');
  } catch (err) {
    return next(err);
  }
});

router.post('/logout', async (req, res) => {
  await promisify(req.session.destroy).call(req.session);
  res.redirect('/');
});

export default router;
