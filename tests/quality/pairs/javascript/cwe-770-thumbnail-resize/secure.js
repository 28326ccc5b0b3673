import express from 'express';
import sharp from 'sharp';
import { pictureFile } from '../pictures.js';

export const images = express.Router();
const SIZES = [80, 160, 320, 640, 1280];

function snap(value) {
  const wanted = Number.parseInt(value, 10);
  return wanted > 0 ? SIZES.find((s) => s >= wanted) ?? SIZES.at(-1) : undefined;
}

images.get('/img/:id', async (req, res) => {
  const file = await pictureFile(req.params.id);
  if (!file) {
    return res.sendStatus(404);
  }
  const width = snap(req.query.w) ?? 640;
  const height = snap(req.query.h);
  try {
    const data = await sharp(file, { limitInputPixels: 50_000_000 })
      .resize(width, height, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer();
    res.type('webp').set('Cache-Control', 'public, max-age=86400').send(data);
  } catch {
    res.sendStatus(422);
  }
});
