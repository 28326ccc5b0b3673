// client
export async function login(email, password) {
  const response = await fetch('/api/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error('Login failed');
}

export function api(path, options = {}) {
  return fetch(`/api${path}`, { ...options, credentials: 'same-origin' });
}

// server
export function loginHandler(users, tokens) {
  return async (req, res) => {
    const user = await users.verify(String(req.body.email), String(req.body.password));
    if (!user) return res.sendStatus(401);
    res.cookie('token', await tokens.issue(user.id, { days: 30 }), {
      httpOnly: true,
      secure: true,
      sameSite: 'strict',
      maxAge: 30 * 24 * 3600 * 1000,
    });
    res.sendStatus(204);
  };
}
