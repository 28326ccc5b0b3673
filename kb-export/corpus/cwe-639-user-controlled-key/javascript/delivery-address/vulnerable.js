import express from 'express';
import mongoose from 'mongoose';
import { requireToken } from '../middleware/token.js';
import { Address } from '../models/address.js';
import { logger } from '../logger.js';

const router = express.Router();
const COUNTRIES = new Set(['AT', 'BE', 'CH', 'DE', 'FR', 'NL']);

function readAddress(body) {
  const address = {
    name: String(body.name || '').trim(),
    street: String(body.street || '').trim(),
    postcode: String(body.postcode || '').trim(),
    city: String(body.city || '').trim(),
    country: String(body.country || '').toUpperCase(),
  };
  const missing = Object.keys(address).filter((field) => address[field] === '');
  return { address, missing };
}

router.put('/addresses/:id', requireToken, express.json(), async (req, res, next) => {
  try {
    const { address, missing } = readAddress(req.body);
    if (missing.length > 0) {
      return res.status(422).json({ missing });
    }
    if (!COUNTRIES.has(address.country)) {
      return res.status(422).json({ message: 'we do not deliver to this country' });
    }
    if (!mongoose.isValidObjectId(req.params.id)) {
      return res.status(404).end();
    }
    const saved = await Address.findByIdAndUpdate(req.params.id, address, { new: true });
    if (!saved) {
      return res.status(404).end();
    }
    logger.info({ address: saved.id }, 'address changed');
    return res.json({ id: saved.id, ...address });
  } catch (err) {
    return next(err);
  }
});

export default router;
