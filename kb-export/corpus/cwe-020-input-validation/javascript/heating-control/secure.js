const mqtt = require('mqtt');
const boiler = require('./boiler');
const journal = require('./journal');

const zones = new Map([
  ['living', { valve: 1, label: 'Living room' }],
  ['bath', { valve: 2, label: 'Bathroom' }],
  ['office', { valve: 4, label: 'Office' }],
]);

const MODES = new Set(['comfort', 'eco', 'frost']);
const LOWEST = 5;
const HIGHEST = 28;

const client = mqtt.connect(process.env.BROKER_URL, {
  username: process.env.BROKER_USER,
  password: process.env.BROKER_PASSWORD,
  reconnectPeriod: 5000,
});

function parseMessage(payload) {
  const message = JSON.parse(payload.toString('utf8'));
  const zone = zones.get(message.zone);
  if (!zone) {
    throw new Error('unknown zone');
  }
  const { target, mode = 'comfort' } = message;
  if (!Number.isFinite(target) || target < LOWEST || target > HIGHEST) {
    throw new Error(`the target is a number from ${LOWEST} to ${HIGHEST}`);
  }
  if (!MODES.has(mode)) {
    throw new Error('unknown mode');
  }
  return { zone, target, mode };
}

async function apply({ zone, target, mode }) {
  const before = await boiler.readTarget(zone.valve);
  await boiler.setTarget(zone.valve, target);
  await boiler.setMode(zone.valve, mode);
  journal.write(`${zone.label}: ${before} -> ${target} (${mode})`);
}

client.on('connect', () => {
  client.subscribe('home/heating/set', { qos: 1 });
});

client.on('message', async (topic, payload) => {
  const started = Date.now();
  try {
    await apply(parseMessage(payload));
    client.publish('home/heating/state', JSON.stringify({ ok: true, ms: Date.now() - started }));
  } catch (error) {
    console.warn(`message on ${topic} ignored: ${error.message}`);
  }
});
