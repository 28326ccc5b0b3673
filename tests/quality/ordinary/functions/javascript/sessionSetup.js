'use strict';

const session = require('express-session');
const { RedisStore } = require('connect-redis');

function sessionMiddleware(redisClient, env = process.env) {
  if (!env.SESSION_SECRET) {
    throw new Error('SESSION_SECRET is not set');
  }
  return session({
    name: '__Host-sid',
    secret: env.SESSION_SECRET,
    store: new RedisStore({ client: redisClient, prefix: 'sess:' }),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: {
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'lax',
      maxAge: 60 * 60 * 1000,
    },
  });
}

module.exports = { sessionMiddleware };
