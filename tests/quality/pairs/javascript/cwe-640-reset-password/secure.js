router.post('/password/reset', async (req, res) => {
  const { token, password } = req.body;
  if (typeof token !== 'string' || typeof password !== 'string' || password.length < 12) {
    return res.status(400).json({ error: 'invalid request' });
  }
  const tokenHash = createHash('sha256').update(token).digest('hex');
  const [reset] = await knex('password_resets')
    .where({ token_hash: tokenHash })
    .whereNull('used_at')
    .where('expires_at', '>', new Date())
    .update({ used_at: new Date() })
    .returning('user_id');
  if (!reset) {
    return res.status(400).json({ error: 'invalid or expired link' });
  }
  const userId = reset.user_id;
  await knex('users').where({ id: userId }).update({ password_hash: await argon2.hash(password) });
  await knex('sessions').where({ user_id: userId }).del();
  res.sendStatus(204);
});
