import { NextFunction, Request, Response } from 'express';
import { trails } from './trails';

const PARTNERS = ['alpineclub.example', 'hutnet.example'];
const MAX_AGE = 600;

function isPartner(origin: string): boolean {
  let host: string;
  try {
    const url = new URL(origin);
    if (url.protocol !== 'https:') return false;
    host = url.hostname;
  } catch {
    return false;
  }
  return PARTNERS.some((name) => host === name || host.endsWith('.' + name));
}

export function partnersOnly(req: Request, res: Response, next: NextFunction) {
  const origin = req.get('origin');
  if (origin) {
    if (!isPartner(origin)) {
      return res.status(403).json({ error: 'origin is not known' });
    }
    res.set('Access-Control-Allow-Origin', origin);
    res.set('Access-Control-Allow-Credentials', 'true');
    res.vary('Origin');
  }
  if (req.method === 'OPTIONS') {
    res.set('Access-Control-Max-Age', String(MAX_AGE));
    return res.sendStatus(204);
  }
  next();
}

export async function listTrails(req: Request, res: Response) {
  const open = await trails.find({ closed: false });
  const longest = Math.max(0, ...open.map((t) => t.metres));
  res.json({ count: open.length, longest, trails: open.map(({ id, name }) => ({ id, name })) });
}
