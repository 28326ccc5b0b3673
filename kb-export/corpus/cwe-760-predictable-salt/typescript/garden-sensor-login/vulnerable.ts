import { randomUUID, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Context } from 'koa';
import { owners, type Owner } from './owners';
import { logger } from './logger';

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 };
const NAME = /^[a-z][a-z0-9_]{2,30}$/;

async function hash(password: string, salt: Buffer): Promise<Buffer> {
  return derive(password, salt, 32, COST);
}

export async function register(ctx: Context): Promise<void> {
  const { name, password, garden } = ctx.request.body as Record<string, string>;
  if (!NAME.test(name ?? '') || (password ?? '').length < 12) {
    ctx.throw(400, 'name or password');
  }
  if (await owners.byName(name)) {
    ctx.throw(409, 'The name is taken.');
  }
  const salt = Buffer.from(name);
  const owner: Owner = {
    id: randomUUID(),
    name,
    garden: (garden ?? 'Garden').trim().slice(0, 60),
    salt,
    hash: await hash(password, salt),
  };
  await owners.insert(owner);
  logger.info({ owner: owner.id }, 'owner registered');
  ctx.status = 201;
  ctx.body = { id: owner.id, garden: owner.garden };
}

export async function passwordMatches(owner: Owner, password: string): Promise<boolean> {
  if (password.length > 200) {
    return false;
  }
  return timingSafeEqual(owner.hash, await hash(password, owner.salt));
}
