import { createHmac } from 'node:crypto';
import { Router } from 'express';
import type { Collection } from 'mongodb';
import { loginLimiter } from './limits';

interface Courier {
  email: string;
  pinTag: string;
  name: string;
}

export function loginRoutes(couriers: Collection<Courier>, pinKey: Buffer): Router {
  const router = Router();

  router.post('/api/login', loginLimiter, async (req, res, next) => {
    try {
      const { email, pin } = req.body;
      const pinTag = createHmac('sha256', pinKey).update(String(pin)).digest('hex');
      const courier = await couriers.findOne({ email, pinTag });
      if (!courier) {
        res.status(401).json({ error: 'unknown e-mail address or PIN' });
        return;
      }
      req.session.regenerate((err) => {
        if (err) return next(err);
        req.session.courierId = courier._id.toHexString();
        res.json({ name: courier.name });
      });
    } catch (err) {
      next(err);
    }
  });
  return router;
}
