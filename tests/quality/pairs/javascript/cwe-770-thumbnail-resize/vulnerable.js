import express from 'express';
import sharp from 'sharp';
import { pictureFile } from '../pictures.js';

export const images = express.Router();

images.get('/img/:id', async (req, res) => {
  const file = await pictureFile(req.params.id);
  if (!file) {
    return res.sendStatus(404);
  }
  const width = Number.parseInt(req.query.w, 10) || undefined;
  const height = Number.parseInt(req.query.h, 10) || undefined;
  try {
    const data = await sharp(file, { limitInputPixels: false })
      .resize(width, height, { fit: 'inside' })
      .webp({ quality: 80 })
      .toBuffer();
    res.type('webp').set('Cache-Control', 'public, max-age=86400').send(data);
  } catch {
    res.sendStatus(422);
  }
});
