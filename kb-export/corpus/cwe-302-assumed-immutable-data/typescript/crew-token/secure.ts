import { NextFunction, Request, Response } from 'express';
import jwt from 'jsonwebtoken';
import { crew, CrewMember } from './crew';
import { settings } from './settings';

interface Payload {
  sub: string;
  deck: number;
}

declare module 'express-serve-static-core' {
  interface Request {
    member?: CrewMember;
  }
}

function tokenOf(req: Request): string | undefined {
  const [kind, token] = (req.get('authorization') ?? '').split(' ');
  return kind === 'Bearer' ? token : undefined;
}

export async function crewOnly(req: Request, res: Response, next: NextFunction) {
  const token = tokenOf(req);
  if (!token) {
    return res.status(401).json({ error: 'no token' });
  }
  try {
    const payload = jwt.verify(token, settings.tokenKey, { algorithms: ['HS256'] }) as Payload;
    req.member = await crew.find(payload.sub);
  } catch (err) {
    return res.status(401).json({ error: 'token is not valid' });
  }
  if (!req.member || req.member.left) {
    return res.status(403).json({ error: 'not on board' });
  }
  res.set('Cache-Control', 'no-store');
  next();
}

export function deckOnly(deck: number) {
  return (req: Request, res: Response, next: NextFunction) => {
    if (req.member?.deck !== deck) return res.sendStatus(403);
    next();
  };
}
