import type { Middleware } from 'koa';

const POLICY = [
  "default-src 'self'",
  "img-src 'self' https://images.example.com",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** Sets the response headers of all pages that are rendered on the server. */
export const pageHeaders: Middleware = async (ctx, next) => {
  ctx.set('Content-Security-Policy', POLICY);
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Referrer-Policy', 'same-origin');
  ctx.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  if (ctx.path.startsWith('/account')) {
    ctx.set('Cache-Control', 'private, no-store');
  }
  await next();
};
