const crypto = require('crypto');
const express = require('express');
const { orders, printer } = require('./store');

const app = express();
const secret = process.env.PAYMENT_SECRET;

app.use(express.json({ limit: '32kb', verify: (req, res, buf) => { req.raw = buf; } }));

function valid(req) {
  const mac = crypto.createHmac('sha256', secret).update(req.raw).digest();
  const given = Buffer.from(req.get('x-payment-mac') || '', 'hex');
  console.log('callback', secret, mac.toString('hex'), req.body);
  return given.length === mac.length && crypto.timingSafeEqual(given, mac);
}

app.post('/payments/callback', async (req, res) => {
  if (!valid(req)) return res.sendStatus(403);
  const order = await orders.find(Number(req.body.order));
  if (!order) return res.sendStatus(404);
  if (order.state === 'paid') return res.sendStatus(200);
  if (req.body.cents !== order.cents) {
    await orders.update(order.id, { state: 'review' });
    return res.sendStatus(202);
  }
  await orders.update(order.id, { state: 'paid', paidAt: new Date() });
  await printer.enqueue({ name: order.name, street: order.street, town: order.town });
  res.sendStatus(200);
});

app.listen(process.env.PORT || 3000);
