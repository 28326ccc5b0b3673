import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';

const ROOT = path.resolve('themes');
const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

export function themeRoutes(app: FastifyInstance): void {
  app.get<{ Params: { '*': string } }>('/themes/*', async (request, reply) => {
    const file = path.join(ROOT, request.params['*']);
    const info = await stat(file).catch(() => null);
    if (!info?.isFile()) {
      return reply.code(404).send();
    }
    const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
    return reply
      .header('Content-Length', info.size)
      .header('Cache-Control', 'public, max-age=3600')
      .header('X-Content-Type-Options', 'nosniff')
      .type(type)
      .send(createReadStream(file));
  });
}
