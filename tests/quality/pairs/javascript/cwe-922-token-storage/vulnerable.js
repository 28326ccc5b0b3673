// client
export async function login(email, password) {
  const response = await fetch('/api/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error('Login failed');
  const { token } = await response.json();
  localStorage.setItem('token', token);
}

export function api(path, options = {}) {
  const headers = { ...options.headers, Authorization: `Bearer ${localStorage.getItem('token')}` };
  return fetch(`/api${path}`, { ...options, headers });
}

// server
export function loginHandler(users, tokens) {
  return async (req, res) => {
    const user = await users.verify(String(req.body.email), String(req.body.password));
    if (!user) return res.sendStatus(401);
    res.json({ token: await tokens.issue(user.id, { days: 30 }) });
  };
}
