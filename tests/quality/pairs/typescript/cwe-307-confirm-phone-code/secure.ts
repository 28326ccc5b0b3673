import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';

const MAX_ATTEMPTS = 5;

interface CodeRow {
  code_hash: string;
}

export async function confirmPhone(db: Pool, key: Buffer, userId: number, code: string): Promise<boolean> {
  if (!/^\d{6}$/.test(code)) return false;

  const { rows } = await db.query<CodeRow>(
    `UPDATE phone_codes SET attempts = attempts + 1
      WHERE user_id = $1 AND expires_at > now() AND attempts < $2
      RETURNING code_hash`,
    [userId, MAX_ATTEMPTS],
  );
  if (rows.length === 0) return false;

  const expected = Buffer.from(rows[0].code_hash, 'hex');
  const actual = createHmac('sha256', key).update(`${userId}:${code}`).digest();
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) {
    return false;
  }
  await db.query('DELETE FROM phone_codes WHERE user_id = $1', [userId]);
  await db.query('UPDATE users SET phone_confirmed_at = now() WHERE id = $1', [userId]);
  return true;
}
