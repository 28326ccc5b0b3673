const path = require('node:path');
const express = require('express');
const multer = require('multer');
const { requireLogin } = require('./auth');

const storage = multer.diskStorage({
  destination: path.join(__dirname, 'uploads'),
  filename: (req, file, cb) => cb(null, `${Date.now()}-${path.basename(file.originalname)}`),
});
const upload = multer({ storage, limits: { fileSize: 10 * 1024 * 1024, files: 1 } });

const router = express.Router();

router.post('/documents', requireLogin, upload.single('document'), (req, res) => {
  if (!req.file) return res.status(400).json({ error: 'no file' });
  res.status(201).json({ url: `/files/${req.file.filename}` });
});

router.use('/files', express.static(path.join(__dirname, 'uploads')));

module.exports = router;
