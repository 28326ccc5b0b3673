const jwt = require('jsonwebtoken');

module.exports = function authenticate(req, res, next) {
  const [scheme, token] = (req.get('authorization') || '').split(' ');
  if (scheme !== 'Bearer' || !token) {
    return res.status(401).json({ error: 'missing token' });
  }
  let claims;
  try {
    claims = jwt.verify(token, process.env.JWT_PUBLIC_KEY, { algorithms: ['RS256'] });
  } catch {
    return res.status(401).json({ error: 'invalid token' });
  }
  if (!claims.sub || !claims.exp) {
    return res.status(401).json({ error: 'invalid token' });
  }
  req.user = { id: claims.sub, roles: claims.roles || [] };
  next();
};
