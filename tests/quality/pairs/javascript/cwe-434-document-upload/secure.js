const path = require('node:path');
const { randomUUID } = require('node:crypto');
const express = require('express');
const multer = require('multer');
const { requireLogin } = require('./auth');

const storage = multer.diskStorage({
  destination: path.join(__dirname, 'uploads'),
  filename: (req, file, cb) => cb(null, randomUUID() + path.extname(file.originalname).toLowerCase()),
});
const EXTENSIONS = new Set(['.pdf', '.docx', '.odt', '.txt']);
const upload = multer({
  storage,
  limits: { fileSize: 10 * 1024 * 1024, files: 1 },
  fileFilter: (req, file, cb) => cb(null, EXTENSIONS.has(path.extname(file.originalname).toLowerCase())),
});

const router = express.Router();

router.post('/documents', requireLogin, upload.single('document'), (req, res) => {
  if (!req.file) return res.status(400).json({ error: 'no file' });
  res.status(201).json({ url: `/files/${req.file.filename}` });
});

router.use('/files', express.static(path.join(__dirname, 'uploads'), {
  setHeaders(res) {
    res.set('Content-Disposition', 'attachment');
    res.set('X-Content-Type-Options', 'nosniff');
  },
}));

module.exports = router;
