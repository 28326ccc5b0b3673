app.post('/signin', express.json(), async (req, res) => {
  const { username, apiKey } = req.body;
  if (typeof username !== 'string' || typeof apiKey !== 'string' || !username || !apiKey) {
    return res.status(400).json({ error: 'username and apiKey are required' });
  }
  const user = await db.collection('users').findOne({ username, apiKey, disabled: { $ne: true } });
  if (!user) {
    return res.status(401).json({ error: 'unknown user or key' });
  }
  const token = jwt.sign({ sub: user._id.toString() }, process.env.JWT_SECRET, {
    algorithm: 'HS256',
    expiresIn: '1h',
  });
  res.json({ token });
});
