const jwt = require('jsonwebtoken');

module.exports = function authenticate(req, res, next) {
  const [scheme, token] = (req.get('authorization') || '').split(' ');
  if (scheme !== 'Bearer' || !token) {
    return res.status(401).json({ error: 'missing token' });
  }
  const claims = jwt.decode(token);
  if (!claims || !claims.sub || claims.exp * 1000 < Date.now()) {
    return res.status(401).json({ error: 'invalid token' });
  }
  req.user = { id: claims.sub, roles: claims.roles || [] };
  next();
};
