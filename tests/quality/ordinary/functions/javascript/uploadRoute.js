'use strict';

const crypto = require('node:crypto');
const express = require('express');
const multer = require('multer');
const { requireLogin } = require('../middleware/session');
const { csrfProtection } = require('../middleware/csrf');
const { saveDocument } = require('../data/documents');
const { detectType } = require('../lib/fileType');

const router = express.Router();
const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: 5 * 1024 * 1024, files: 1, fields: 5 },
});
const EXTENSIONS = new Map([['application/pdf', 'pdf'], ['image/png', 'png'], ['image/jpeg', 'jpg']]);

router.post('/documents', requireLogin, upload.single('document'), csrfProtection, async (req, res) => {
  const type = req.file && (await detectType(req.file.buffer));
  if (!type || !EXTENSIONS.has(type)) {
    return res.status(400).json({ error: 'please upload a PDF, PNG or JPEG file' });
  }
  const key = `${crypto.randomUUID()}.${EXTENSIONS.get(type)}`;
  const document = await saveDocument({
    key,
    ownerId: req.user.id,
    title: req.file.originalname.slice(0, 120),
    type,
    bytes: req.file.buffer,
  });
  return res.status(201).json({ id: document.id, title: document.title });
});

module.exports = router;
