import https from 'node:https';
import { lookup } from 'node:dns';
import ipaddr from 'ipaddr.js';

function publicLookup(hostname, options, callback) {
  lookup(hostname, { ...options, all: true }, (err, addresses) => {
    if (err) return callback(err);
    if (!addresses.every((a) => ipaddr.process(a.address).range() === 'unicast')) {
      return callback(new Error('address is not public'));
    }
    if (options.all) return callback(null, addresses);
    callback(null, addresses[0].address, addresses[0].family);
  });
}

export function sendTestEvent(webhook) {
  const started = Date.now();
  const url = new URL(webhook.url);
  if (url.protocol !== 'https:' || ipaddr.isValid(url.hostname.replace(/^\[|\]$/g, ''))) {
    throw new Error('webhooks need an https URL with a host name');
  }
  const payload = JSON.stringify({ event: 'test', sentAt: new Date().toISOString() });
  return new Promise((resolve, reject) => {
    const request = https.request(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Event': 'test' },
      lookup: publicLookup,
      signal: AbortSignal.timeout(8000),
    }, (response) => {
      let text = '';
      const finish = () =>
        resolve({ status: response.statusCode, durationMs: Date.now() - started, body: text.slice(0, 500) });
      response.setEncoding('utf8');
      response.on('data', (part) => {
        text += part;
        if (text.length > 500) {
          finish();
          request.destroy();
        }
      });
      response.on('end', finish);
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(payload);
  });
}
