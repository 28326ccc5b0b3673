const GATEWAY = 'https://sms.gw.example/v2/messages';
const { SMS_ACCOUNT: ACCOUNT, SMS_TOKEN: TOKEN } = process.env;
if (!ACCOUNT || !TOKEN) {
  throw new Error('SMS_ACCOUNT and SMS_TOKEN must be set');
}

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
