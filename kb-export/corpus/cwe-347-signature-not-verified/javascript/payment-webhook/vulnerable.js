const express = require('express');
const orders = require('./orders');
const log = require('./log');

const HANDLED = new Set(['payment.succeeded', 'payment.refunded']);

const router = express.Router();

function hasSignature(req) {
  const header = req.get('X-Payments-Signature') || '';
  return /^sha256=[0-9a-f]{64}$/.test(header);
}

function amountText(event) {
  return new Intl.NumberFormat('en', { style: 'currency', currency: event.currency }).format(
    event.amount / 100,
  );
}

router.post('/payments', express.raw({ type: 'application/json' }), async (req, res, next) => {
  try {
    if (!hasSignature(req)) {
      log.warn('payment event without signature');
      return res.status(400).end();
    }
    const event = JSON.parse(req.body.toString('utf8'));
    if (!HANDLED.has(event.type)) {
      return res.status(204).end();
    }
    const seen = await orders.eventWasHandled(event.id);
    if (!seen && event.type === 'payment.succeeded') {
      await orders.markPaid(event.order, event.amount, event.id);
      log.info(`order ${event.order}: ${amountText(event)} received`);
    } else if (!seen) {
      await orders.markRefunded(event.order, event.amount, event.id);
      log.info(`order ${event.order}: ${amountText(event)} paid back`);
    }
    return res.status(204).end();
  } catch (err) {
    return next(err);
  }
});

module.exports = router;
