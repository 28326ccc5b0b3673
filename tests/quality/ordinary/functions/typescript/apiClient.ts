export class ApiError extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

export class ApiClient {
  constructor(private readonly base: string, private readonly csrfToken: () => string) {}

  async request<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T> {
    const headers: Record<string, string> = { Accept: 'application/json' };
    if (method !== 'GET') {
      headers['Content-Type'] = 'application/json';
      headers['X-CSRF-Token'] = this.csrfToken();
    }
    const response = await fetch(`${this.base}${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) {
      throw new ApiError(response.status, `${method} ${path} failed`);
    }
    return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
  }

  order(id: number): Promise<{ id: number; total: number }> {
    return this.request('GET', `/orders/${encodeURIComponent(id)}`);
  }
}
