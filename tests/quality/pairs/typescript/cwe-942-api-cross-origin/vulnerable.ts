import type { NextFunction, Request, Response } from 'express';

const METHODS = 'GET, POST, PUT, DELETE';
const HEADERS = 'Content-Type, X-CSRF-Token';

/** Lets the front ends call the API from another origin. */
export function crossOrigin(req: Request, res: Response, next: NextFunction): void {
  const origin = req.get('Origin');
  if (origin) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
    res.setHeader('Vary', 'Origin');
  }
  if (req.method === 'OPTIONS') {
    res.setHeader('Access-Control-Allow-Methods', METHODS);
    res.setHeader('Access-Control-Allow-Headers', HEADERS);
    res.setHeader('Access-Control-Max-Age', '600');
    res.sendStatus(204);
    return;
  }
  next();
}
