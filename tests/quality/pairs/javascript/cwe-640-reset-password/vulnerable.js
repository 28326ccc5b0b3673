router.post('/password/reset', async (req, res) => {
  const { email, token, password } = req.body;
  if (typeof token !== 'string' || typeof password !== 'string' || password.length < 12) {
    return res.status(400).json({ error: 'invalid request' });
  }
  const tokenHash = createHash('sha256').update(token).digest('hex');
  const reset = await knex('password_resets').where({ token_hash: tokenHash }).first();
  if (!reset) {
    return res.status(400).json({ error: 'invalid or expired link' });
  }
  const user = await knex('users').where({ email: String(email).toLowerCase() }).first();
  if (!user) {
    return res.status(400).json({ error: 'invalid or expired link' });
  }
  await knex('users').where({ id: user.id }).update({ password_hash: await argon2.hash(password) });
  await knex('sessions').where({ user_id: user.id }).del();
  res.sendStatus(204);
});
