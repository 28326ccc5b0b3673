'use strict';

const express = require('express');
const { requireLogin } = require('../middleware/session');
const invoices = require('../data/invoices');

const router = express.Router();

router.get('/invoices/:id', requireLogin, async (req, res, next) => {
  try {
    const id = Number(req.params.id);
    if (!Number.isSafeInteger(id) || id < 1) {
      return res.status(404).render('not-found');
    }
    const invoice = await invoices.findOne({ id, accountId: req.user.accountId });
    if (!invoice) {
      return res.status(404).render('not-found');
    }
    return res.render('invoice', { invoice });
  } catch (err) {
    return next(err);
  }
});

module.exports = router;
