import type { NextFunction, Request, Response } from 'express';
import jwt, { type JwtPayload } from 'jsonwebtoken';

export interface AuthedRequest extends Request {
  user?: { id: string; role: string };
}

const publicKey = process.env.JWT_PUBLIC_KEY ?? '';

export function bearer(req: AuthedRequest, res: Response, next: NextFunction): void {
  const [scheme, token] = (req.get('Authorization') ?? '').split(' ');
  if (scheme !== 'Bearer' || !token) {
    res.status(401).json({ error: 'token is missing' });
    return;
  }
  let claims: JwtPayload;
  try {
    claims = jwt.verify(token, publicKey, { algorithms: ['RS256'] }) as JwtPayload;
  } catch {
    res.status(401).json({ error: 'token is not valid' });
    return;
  }
  if (typeof claims.sub !== 'string' || typeof claims.exp !== 'number') {
    res.status(401).json({ error: 'token is not valid' });
    return;
  }
  req.user = { id: claims.sub, role: String(claims.role ?? 'reader') };
  next();
}
