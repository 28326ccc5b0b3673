import { exchangeCode } from '../sso.js';
import { findOrCreateUser } from '../users.js';

function localPath(value, origin) {
  try {
    const url = new URL(value, origin);
    return url.origin === origin ? url.pathname + url.search : null;
  } catch {
    return null;
  }
}

export async function ssoCallback(ctx) {
  const { code, state, returnTo } = ctx.query;
  if (!state || state !== ctx.session.ssoState) {
    ctx.throw(400, 'state mismatch');
  }
  delete ctx.session.ssoState;

  const profile = await exchangeCode(code);
  const user = await findOrCreateUser(profile);
  await ctx.session.regenerate();
  ctx.session.userId = user.id;

  const path = returnTo ? localPath(returnTo, 'https://portal.acme.example') : null;
  ctx.redirect(path && !path.startsWith('//') ? path : '/dashboard');
}
