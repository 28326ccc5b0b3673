import { Router } from 'express';
import type { PhotoStore } from './photoStore';

const HIDDEN = ['private', 'draft'];

export function photoRoutes(store: PhotoStore): Router {
  const router = Router();

  router.get('/photos', async (req, res, next) => {
    try {
      const tag = req.query.tag as string;
      if (!tag || tag.length > 30) {
        res.status(400).json({ error: 'tag is missing or too long' });
        return;
      }
      if (HIDDEN.includes(tag)) {
        res.status(404).json({ error: 'no such tag' });
        return;
      }
      // the store compares with the tag as text
      const photos = await store.findByTag(`${tag}`, 100);
      res.json(photos.map(({ id, title, thumbnail }) => ({ id, title, thumbnail })));
    } catch (err) {
      next(err);
    }
  });
  return router;
}
