import type { NextFunction, Request, Response } from 'express';
import jwt, { type JwtPayload } from 'jsonwebtoken';

export interface AuthedRequest extends Request {
  user?: { id: string; role: string };
}

export function bearer(req: AuthedRequest, res: Response, next: NextFunction): void {
  const [scheme, token] = (req.get('Authorization') ?? '').split(' ');
  if (scheme !== 'Bearer' || !token) {
    res.status(401).json({ error: 'token is missing' });
    return;
  }
  const claims = jwt.decode(token) as JwtPayload | null;
  if (!claims || typeof claims.sub !== 'string' || (claims.exp ?? 0) * 1000 < Date.now()) {
    res.status(401).json({ error: 'token is not valid' });
    return;
  }
  req.user = { id: claims.sub, role: String(claims.role ?? 'reader') };
  next();
}
