export interface Credentials {
  email: string;
  password: string;
}

export class ApiSession {
  constructor(private readonly csrfToken: () => string) {}

  async login(credentials: Credentials): Promise<void> {
    const response = await fetch('/api/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(credentials),
    });
    if (!response.ok) throw new Error('login failed');
    const { accessToken, refreshToken } = await response.json();
    localStorage.setItem('accessToken', accessToken);
    localStorage.setItem('refreshToken', refreshToken);
  }

  async get<T>(path: string): Promise<T> {
    const response = await fetch(`/api${path}`, {
      headers: { Authorization: `Bearer ${localStorage.getItem('accessToken') ?? ''}` },
    });
    if (!response.ok) throw new Error(`GET ${path} failed: ${response.status}`);
    return response.json();
  }

  async logout(): Promise<void> {
    localStorage.removeItem('accessToken');
    localStorage.removeItem('refreshToken');
    await fetch('/api/logout', { method: 'POST', headers: { 'X-CSRF-Token': this.csrfToken() } });
  }
}
