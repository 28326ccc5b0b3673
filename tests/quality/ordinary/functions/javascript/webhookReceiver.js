'use strict';

const crypto = require('node:crypto');
const express = require('express');
const { enqueue } = require('../jobs');

const router = express.Router();
const key = process.env.REPO_WEBHOOK_KEY;
if (!key) throw new Error('REPO_WEBHOOK_KEY is not set');

function matches(body, header) {
  const expected = crypto.createHmac('sha256', key).update(body).digest();
  const received = Buffer.from(String(header ?? '').replace(/^sha256=/, ''), 'hex');
  return received.length === expected.length && crypto.timingSafeEqual(received, expected);
}

router.post('/hooks/repo', express.raw({ type: 'application/json', limit: '256kb' }), async (req, res) => {
  if (!Buffer.isBuffer(req.body) || !matches(req.body, req.get('X-Hub-Signature-256'))) {
    return res.sendStatus(401);
  }
  let event;
  try {
    event = JSON.parse(req.body.toString('utf8'));
  } catch {
    return res.sendStatus(400);
  }
  await enqueue('repo-event', { action: String(event?.action ?? ''), deliveryId: req.get('X-GitHub-Delivery') });
  return res.sendStatus(202);
});

module.exports = router;
