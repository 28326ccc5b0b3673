import { exchangeCode } from '../sso.js';
import { findOrCreateUser } from '../users.js';

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

  ctx.redirect(returnTo || '/dashboard');
}
