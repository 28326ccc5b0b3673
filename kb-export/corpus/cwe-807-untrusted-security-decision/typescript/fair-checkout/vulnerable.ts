import { Router, json } from 'express';
import Stripe from 'stripe';
import { requireVisitor } from './auth';
import { orders } from './orders';
import { catalogue } from './catalogue';

const stripe = new Stripe(process.env.STRIPE_KEY ?? '');
const router = Router();
router.use(json({ limit: '16kb' }), requireVisitor);

interface Line {
  ticket: string;
  count: number;
  cents: number;
}

function readLines(body: any): Line[] {
  const lines = Array.isArray(body?.lines) ? body.lines.slice(0, 20) : [];
  return lines.map((line: any) => ({
    ticket: String(line.ticket),
    count: Math.min(Math.max(Math.trunc(Number(line.count)) || 0, 0), 10),
    cents: Math.max(Math.trunc(Number(line.cents)) || 0, 0),
  }));
}

router.post('/checkout', async (req, res) => {
  const lines = readLines(req.body).filter((line) => line.count > 0);
  const unknown = lines.find((line) => !catalogue.has(line.ticket));
  if (lines.length === 0 || unknown) {
    return res.status(422).json({ error: 'choose one of our tickets' });
  }
  const visitor = res.locals.visitor;
  const amount = lines.reduce((sum, line) => sum + line.count * line.cents, 0);
  const order = await orders.create({ visitorId: visitor.id, lines, amount });
  const intent = await stripe.paymentIntents.create({
    amount,
    currency: 'eur',
    receipt_email: visitor.email,
    metadata: { order: order.id, hall: catalogue.hallOf(lines[0].ticket) },
  });
  console.info(`order ${order.id}: ${lines.length} lines`);
  return res.status(201).json({ order: order.id, secret: intent.client_secret });
});

export default router;
