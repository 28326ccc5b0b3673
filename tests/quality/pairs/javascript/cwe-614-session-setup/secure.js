const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { createClient } = require('redis');

module.exports = async function setupSession(app) {
  const client = createClient({ url: process.env.REDIS_URL });
  await client.connect();

  app.set('trust proxy', 1);
  app.use(
    session({
      name: 'sid',
      store: new RedisStore({ client, prefix: 'sess:' }),
      secret: process.env.SESSION_SECRET,
      resave: false,
      saveUninitialized: false,
      rolling: true,
      cookie: {
        maxAge: 8 * 60 * 60 * 1000,
        httpOnly: true,
        secure: true,
        sameSite: 'lax',
      },
    }),
  );
};
