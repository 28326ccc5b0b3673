const crypto = require('crypto');
const fs = require('fs/promises');
const path = require('path');
const express = require('express');
const multer = require('multer');
const tickets = require('./tickets');

const UPLOADS = path.join(__dirname, '../public/uploads');
const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: 5 * 1024 * 1024, files: 1 },
});
const router = express.Router();

const HOUR = 60 * 60 * 1000;
setInterval(() => tickets.closeStale(), HOUR).unref();

async function chooseName(file) {
  const extension = path.extname(file.originalname);
  return crypto.randomUUID() + extension;
}

router.post('/tickets/:id/screenshot', upload.single('screenshot'), async (req, res, next) => {
  try {
    const ticket = await tickets.findForUser(req.params.id, req.user.id);
    if (!ticket) return res.status(404).json({ error: 'no such ticket' });
    if (!req.file) return res.status(400).json({ error: 'no file was sent' });

    const name = await chooseName(req.file);

    await fs.writeFile(path.join(UPLOADS, name), req.file.buffer);
    await tickets.addAttachment(ticket.id, {
      name,
      size: req.file.size,
      note: String(req.body.note || '').slice(0, 200),
    });
    req.log.info({ ticket: ticket.id, size: req.file.size }, 'screenshot attached');
    res.status(201).json({ url: `/uploads/${name}` });
  } catch (error) {
    next(error);
  }
});

module.exports = router;
