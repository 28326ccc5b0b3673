'use strict';

const express = require('express');
const helmet = require('helmet');
const { sessionMiddleware } = require('./sessionSetup');
const { csrfProtection } = require('./middleware/csrf');

function createApp({ redis, logger }) {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', 1);
  app.use(helmet());
  app.use(express.json({ limit: '100kb' }));
  app.use(express.urlencoded({ extended: false, limit: '100kb' }));
  app.use(sessionMiddleware(redis));
  app.use(csrfProtection);
  app.use('/account', require('./routes/account'));
  app.use('/orders', require('./routes/orders'));
  app.use((req, res) => res.status(404).render('not-found'));
  app.use((err, req, res, next) => {
    logger.error({ err, path: req.path }, 'request failed');
    if (res.headersSent) return next(err);
    return res.status(500).render('error', { requestId: req.id });
  });
  return app;
}

module.exports = { createApp };
