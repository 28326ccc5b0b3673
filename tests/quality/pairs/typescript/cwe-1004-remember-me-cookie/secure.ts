import { createHash, randomBytes } from 'node:crypto';
import type { Response } from 'express';
import type { Pool } from 'pg';

const DAYS = 30;
const COOKIE = 'stay_signed_in';

export async function staySignedIn(db: Pool, res: Response, userId: number): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest('hex');
  await db.query(
    `INSERT INTO login_tokens (user_id, token_hash, expires_at)
     VALUES ($1, $2, now() + make_interval(days => $3))`,
    [userId, hash, DAYS],
  );
  res.cookie(COOKIE, token, {
    maxAge: DAYS * 24 * 60 * 60 * 1000,
    path: '/',
    secure: true,
    sameSite: 'lax',
    httpOnly: true,
  });
}
