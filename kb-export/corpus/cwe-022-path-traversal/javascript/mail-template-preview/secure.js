const express = require('express');
const fs = require('fs/promises');
const path = require('path');

const router = express.Router();
const TEMPLATE_ROOT = path.resolve(__dirname, '../mail-templates');

const SAMPLE = new Map([
  ['firstName', 'Robin'],
  ['orderNumber', 'A-20931'],
  ['deliveryDate', new Date().toISOString().slice(0, 10)],
]);

function fillIn(text, values) {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, key) =>
    values.has(key) ? values.get(key) : whole
  );
}

router.get('/preview', async (req, res, next) => {
  const locale = String(req.query.locale || 'en');
  const name = String(req.query.template || 'welcome.txt');
  const started = Date.now();

  const file = path.resolve(TEMPLATE_ROOT, locale, name);
  if (!file.startsWith(TEMPLATE_ROOT + path.sep)) {
    return res.status(404).json({ error: 'no such template' });
  }

  try {
    const text = await fs.readFile(file, 'utf8');
    const body = fillIn(text, SAMPLE);
    res.set('X-Render-Time', `${Date.now() - started}ms`);
    res.type('text/plain').send(body);
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'EISDIR') {
      return res.status(404).json({ error: 'no such template' });
    }
    next(error);
  }
});

module.exports = router;
