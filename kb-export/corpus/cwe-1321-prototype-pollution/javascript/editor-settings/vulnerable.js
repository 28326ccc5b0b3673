const express = require('express');
const { requireLogin } = require('./auth');
const store = require('./settings-store');

const router = express.Router();
router.use(express.json({ limit: '32kb' }), requireLogin);

const DEFAULTS = {
  theme: 'light',
  editor: { fontSize: 14, tabWidth: 2, wordWrap: true },
  notifications: { mail: true, sound: false },
};

function isPlainObject(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function mergeDeep(target, changes) {
  for (const key of Object.keys(changes)) {
    const value = changes[key];
    if (isPlainObject(value) && isPlainObject(target[key])) {
      mergeDeep(target[key], value);
    } else {
      target[key] = value;
    }
  }
  return target;
}

router.patch('/settings', async (req, res, next) => {
  if (!isPlainObject(req.body)) {
    return res.status(400).json({ error: 'an object is expected' });
  }
  try {
    const stored = await store.load(req.user.id);
    const settings = mergeDeep(structuredClone(DEFAULTS), stored || {});
    mergeDeep(settings, req.body);
    await store.save(req.user.id, settings);
    req.log.info({ user: req.user.id }, 'settings changed');
    res.json(settings);
  } catch (error) {
    next(error);
  }
});

module.exports = router;
