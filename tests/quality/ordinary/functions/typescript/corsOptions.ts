import type { CorsOptions } from 'cors';

const ORIGINS: ReadonlySet<string> = new Set([
  'https://app.example.com',
  'https://admin.example.com',
]);

export const corsOptions: CorsOptions = {
  origin(origin, callback) {
    callback(null, origin !== undefined && ORIGINS.has(origin));
  },
  methods: ['GET', 'POST', 'PUT', 'DELETE'],
  allowedHeaders: ['Content-Type', 'X-CSRF-Token'],
  credentials: true,
  maxAge: 600,
};
