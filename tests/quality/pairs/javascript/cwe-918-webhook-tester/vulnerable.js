export async function sendTestEvent(webhook) {
  const started = Date.now();
  const response = await fetch(webhook.url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Event': 'test' },
    body: JSON.stringify({ event: 'test', sentAt: new Date().toISOString() }),
    signal: AbortSignal.timeout(8000),
  });
  const text = await response.text();
  return {
    status: response.status,
    durationMs: Date.now() - started,
    body: text.slice(0, 500),
  };
}
