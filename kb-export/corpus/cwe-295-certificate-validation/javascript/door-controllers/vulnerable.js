import https from 'node:https';
import axios from 'axios';
import { readFileSync } from 'node:fs';
import { logger } from './logger.js';

const settings = JSON.parse(readFileSync('/etc/building/doors.json', 'utf8'));

const agent = new https.Agent({
  keepAlive: true,
  maxSockets: 8,
  rejectUnauthorized: false,
});

const http = axios.create({
  httpsAgent: agent,
  timeout: 5000,
  headers: { Authorization: `Bearer ${process.env.DOOR_API_TOKEN}` },
});

function summarise(door, data) {
  return {
    door: door.name,
    floor: door.floor,
    locked: data.lock === 'closed',
    battery: Math.round(data.batteryMillivolts / 30),
    lastOpened: new Date(data.lastOpened * 1000).toISOString(),
  };
}

export async function pollDoor(door) {
  const { data } = await http.get(`https://${door.host}/v2/status`);
  const status = summarise(door, data);
  if (status.battery < 20) {
    logger.warn({ door: door.name, battery: status.battery }, 'battery is low');
  }
  return status;
}

export async function pollAll() {
  const started = Date.now();
  const results = await Promise.allSettled(settings.doors.map(pollDoor));
  const failed = settings.doors.filter((_, i) => results[i].status === 'rejected');
  if (failed.length > 0) {
    logger.error({ doors: failed.map((door) => door.name) }, 'no answer');
  }
  logger.info({ ms: Date.now() - started, count: results.length }, 'doors polled');
  return results.filter((r) => r.status === 'fulfilled').map((r) => r.value);
}
