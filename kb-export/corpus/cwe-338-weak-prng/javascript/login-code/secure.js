import crypto from 'node:crypto';
import { sendText } from './sms.js';
import { codes, users } from './store.js';

const DIGITS = 6;
const LIFETIME_MS = 5 * 60 * 1000;
const MAX_ATTEMPTS = 5;

function newCode() {
  const value = crypto.randomInt(10 ** DIGITS);
  return String(value).padStart(DIGITS, '0');
}

function sameCode(a, b) {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && crypto.timingSafeEqual(left, right);
}

export default async function loginCodes(app) {
  app.post('/login/code', { config: { rateLimit: { max: 3 } } }, async (request, reply) => {
    const phone = String(request.body?.phone ?? '').replace(/[\s/-]/g, '');
    if (!/^\+\d{8,15}$/.test(phone)) {
      return reply.code(400).send({ message: 'please enter the number with country code' });
    }
    if (await users.hasPhone(phone)) {
      const entry = { code: newCode(), expires: Date.now() + LIFETIME_MS, attempts: 0 };
      await codes.save(phone, entry);
      await sendText(phone, `Your code for the car pool is ${entry.code}`);
      request.log.info('login code sent');
    }
    return reply.code(202).send({ wait: LIFETIME_MS / 1000 });
  });

  app.post('/login/check', async (request, reply) => {
    const phone = String(request.body?.phone ?? '');
    const entry = await codes.countAttempt(phone);
    if (!entry || entry.expires < Date.now() || entry.attempts > MAX_ATTEMPTS) {
      return reply.code(401).send({ message: 'please request a new code' });
    }
    if (!sameCode(String(request.body?.code ?? ''), entry.code)) {
      return reply.code(401).send({ message: 'this code is wrong' });
    }
    await codes.remove(phone);
    return { token: await reply.jwtSign({ phone }, { expiresIn: '12h' }) };
  });
}
