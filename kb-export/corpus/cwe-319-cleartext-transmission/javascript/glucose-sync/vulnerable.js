import { setTimeout as pause } from 'node:timers/promises';

const ENDPOINT = 'http://gateway.lakeside-clinic.example/api/readings';
const BATCH = 50;
const MAX_QUEUE = 5000;

function toReading(patient, value, takenAt) {
  if (!Number.isFinite(value) || value < 20 || value > 600) {
    throw new RangeError('a reading must be between 20 and 600 mg/dl');
  }
  return { patient, value: Math.round(value), takenAt: takenAt.toISOString() };
}

export class ReadingQueue {
  constructor(token) {
    this.token = token;
    this.pending = [];
  }

  add(patient, value, takenAt = new Date()) {
    this.pending.push(toReading(patient, value, takenAt));
    if (this.pending.length > MAX_QUEUE) {
      const dropped = this.pending.splice(0, this.pending.length - MAX_QUEUE);
      console.warn(`queue is full, ${dropped.length} old readings dropped`);
    }
  }

  async send(readings) {
    const response = await fetch(ENDPOINT, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ readings }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) {
      throw new Error(`the clinic answered with status ${response.status}`);
    }
  }

  async flush(retries = 3) {
    for (let attempt = 0; this.pending.length > 0; ) {
      try {
        await this.send(this.pending.slice(0, BATCH));
        this.pending.splice(0, BATCH);
        attempt = 0;
      } catch (err) {
        attempt += 1;
        if (attempt > retries) {
          throw err;
        }
        await pause(1000 * 2 ** attempt);
      }
    }
  }
}
