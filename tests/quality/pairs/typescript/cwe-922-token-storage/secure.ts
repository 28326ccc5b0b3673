export interface Credentials {
  email: string;
  password: string;
}

export class ApiSession {
  constructor(private readonly csrfToken: () => string) {}

  async login(credentials: Credentials): Promise<void> {
    const response = await fetch('/api/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': this.csrfToken() },
      credentials: 'same-origin',
      body: JSON.stringify(credentials),
    });
    if (!response.ok) throw new Error('login failed');
    // the server answers with an HttpOnly session cookie; nothing is kept in the page
  }

  async get<T>(path: string): Promise<T> {
    const response = await fetch(`/api${path}`, {
      credentials: 'same-origin',
    });
    if (!response.ok) throw new Error(`GET ${path} failed: ${response.status}`);
    return response.json();
  }

  async logout(): Promise<void> {
    await fetch('/api/logout', { method: 'POST', headers: { 'X-CSRF-Token': this.csrfToken() }, credentials: 'same-origin' });
  }
}
