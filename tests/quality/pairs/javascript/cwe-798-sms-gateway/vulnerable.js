const GATEWAY = 'https://sms.gw.example/v2/messages';
const ACCOUNT = 'AC81f2c0';
const TOKEN = '5b0e8a7744d94f1e9c3d20aa61f7be38';

async function sendSms(to, text) {
  if (!/^\+[1-9]\d{6,14}$/.test(to)) {
    throw new TypeError('phone number must be in E.164 format');
  }
  const response = await fetch(GATEWAY, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString('base64')}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ to, text: text.slice(0, 480) }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) {
    throw new Error(`gateway answered ${response.status}`);
  }
  return (await response.json()).id;
}

module.exports = { sendSms };
