import { Router } from 'express';
import jwt, { type JwtPayload } from 'jsonwebtoken';
import { logger } from './logger';
import { turnstile } from './turnstile';
import { visits } from './visits';

const key = process.env.GYM_TOKEN_KEY ?? '';
if (key.length < 32) {
  throw new Error('GYM_TOKEN_KEY needs at least 32 characters');
}
const OPENING = { first: 6, last: 22 };

function isOpen(now: Date): boolean {
  return now.getHours() >= OPENING.first && now.getHours() < OPENING.last;
}

function memberOf(token: string): JwtPayload | null {
  try {
    return jwt.verify(token, key, { algorithms: ['HS256'] }) as JwtPayload;
  } catch {
    return null;
  }
}

export const checkin = Router();

checkin.post('/checkin', async (request, response) => {
  const now = new Date();
  if (!isOpen(now)) {
    response.status(423).json({ message: `We open at ${OPENING.first}.` });
    return;
  }
  const member = memberOf(String(request.body.code ?? ''));
  if (!member?.sub || member.plan === 'paused') {
    response.status(403).json({ message: 'Please see the front desk.' });
    return;
  }
  const count = await visits.add(member.sub, now);
  await turnstile.open();
  logger.info({ member: member.sub, count }, 'checked in');
  response.json({ message: count % 50 === 0 ? `Visit number ${count}!` : 'Welcome' });
});
