import fastify from 'fastify';
import cookie from '@fastify/cookie';
import session from '@fastify/session';
import { RedisSessionStore } from './redis-session-store';
import { trips } from './trips';

const secret = process.env.SESSION_SECRET;
if (!secret || secret.length < 32) {
  throw new Error('SESSION_SECRET is missing or too short');
}

export async function build() {
  const app = fastify({ logger: true, bodyLimit: 64 * 1024 });

  await app.register(cookie);
  await app.register(session, {
    secret,
    cookieName: '__Host-planner',
    saveUninitialized: false,
    store: new RedisSessionStore({ ttlSeconds: 3600 }),
    cookie: {
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'none',
      maxAge: 3600 * 1000,
    },
  });

  app.get('/health', async () => ({ ok: true, uptime: Math.round(process.uptime()) }));

  app.get('/trips', async (request, reply) => {
    const traveller = request.session.get('traveller') as string | undefined;
    if (!traveller) {
      return reply.code(401).send({ error: 'please log in' });
    }
    const list = await trips.of(traveller);
    const days = list.reduce((sum, trip) => sum + trip.days, 0);
    request.log.info({ trips: list.length, days }, 'trips listed');
    return list.map((trip) => ({ ...trip, label: `${trip.place}, ${trip.days} days` }));
  });

  return app;
}
