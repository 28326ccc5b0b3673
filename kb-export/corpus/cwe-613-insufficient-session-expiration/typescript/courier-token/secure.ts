import jwt from 'jsonwebtoken';
import argon2 from 'argon2';
import { Router, json } from 'express';
import { loginLimiter } from './limits';
import { couriers } from './couriers';

const key = process.env.TOKEN_KEY;
if (!key || key.length < 32) {
  throw new Error('TOKEN_KEY is missing or too short');
}

interface CourierClaims {
  sub: string;
  depot: string;
  vehicle: 'bike' | 'van';
}

const router = Router();
router.use(json({ limit: '4kb' }));

function greeting(hour: number): string {
  if (hour < 11) return 'Good morning';
  return hour < 18 ? 'Good afternoon' : 'Good evening';
}

router.post('/login', loginLimiter, async (req, res) => {
  const number = String(req.body.number ?? '').replace(/\D/g, '');
  const courier = await couriers.findByNumber(number);
  const matches =
    courier !== null && (await argon2.verify(courier.hash, String(req.body.password ?? '')));
  if (!courier || !matches) {
    return res.status(401).json({ error: 'number or password is wrong' });
  }
  const claims: CourierClaims = {
    sub: courier.id,
    depot: courier.depot,
    vehicle: courier.vehicle,
  };
  const token = jwt.sign(claims, key, {
    algorithm: 'HS256',
    issuer: 'dispatch',
    expiresIn: '30m',
  });
  await couriers.noteLogin(courier.id, new Date());
  const text = `${greeting(new Date().getHours())}, ${courier.firstName}`;
  return res.json({ token, text, stops: await couriers.openStops(courier.id) });
});

router.get('/depots', async (_req, res) => {
  const depots = await couriers.depots();
  const open = depots.filter((depot) => depot.closesAt > new Date().getHours());
  res.set('Cache-Control', 'public, max-age=600');
  res.json(open.map((depot) => ({ name: depot.name, until: `${depot.closesAt}:00` })));
});

router.get('/hello', (_req, res) => {
  res.type('text/plain').send(greeting(new Date().getHours()));
});

export default router;
