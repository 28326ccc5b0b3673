const http = require('http');
const crypto = require('crypto');
const events = require('./event-store');

const SECRET = process.env.WEBHOOK_SECRET;
const STATUSES = new Set(['accepted', 'in_transit', 'delivered', 'returned']);

const MAX_BODY = 64 * 1024;

async function readBody(req) {
  const chunks = [];
  let size = 0;
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > MAX_BODY) {
      throw Object.assign(new Error('body is too long'), { status: 413 });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function signatureMatches(body, header) {
  const expected = crypto.createHmac('sha256', SECRET).update(body).digest();
  const given = Buffer.from(header || '', 'hex');
  return given.length === expected.length && crypto.timingSafeEqual(given, expected);
}

function answer(res, status, message) {
  res.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close' });
  res.end(JSON.stringify({ message }));
}

async function onRequest(req, res) {
  if (req.method !== 'POST' || req.url !== '/events') {
    return answer(res, 404, 'nothing here');
  }
  try {
    const body = await readBody(req);
    if (!signatureMatches(body, req.headers['x-signature'])) {
      return answer(res, 401, 'signature does not match');
    }
    const { parcel, status } = JSON.parse(body.toString('utf8'));
    if (typeof parcel !== 'string' || !STATUSES.has(status)) {
      return answer(res, 422, 'parcel and status are needed');
    }
    await events.add({ parcel: parcel.slice(0, 40), status, at: new Date() });
    answer(res, 202, 'stored');
  } catch (error) {
    console.warn('event rejected:', error.name);
    answer(res, error.status || 400, 'the event cannot be read');
  }
}

http.createServer(onRequest).listen(process.env.PORT || 8081);
