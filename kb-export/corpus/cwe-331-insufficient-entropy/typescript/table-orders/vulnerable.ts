import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

interface Bill {
  table: number;
  opened: Date;
  items: { dish: string; cents: number }[];
}

const bills = new Map<string, Bill>();
const MAX_AGE_HOURS = 8;

function secret(): string {
  return randomBytes(16).toString('hex').slice(0, 5);
}

function closeOldBills(now: Date): number {
  let closed = 0;
  for (const [key, bill] of bills) {
    const hours = (now.getTime() - bill.opened.getTime()) / 3_600_000;
    if (hours > MAX_AGE_HOURS) {
      bills.delete(key);
      closed += 1;
    }
  }
  return closed;
}

export async function billRoutes(app: FastifyInstance): Promise<void> {
  const options = { onRequest: app.waiterOnly };
  app.post<{ Body: { table: number } }>('/bills', options, async (request, reply) => {
    const { table } = request.body;
    if (!Number.isInteger(table) || table < 1 || table > 60) {
      return reply.code(400).send({ error: 'no such table' });
    }
    const opened = new Date();
    const closed = closeOldBills(opened);
    const key = secret();
    bills.set(key, { table, opened, items: [] });
    request.log.info({ table, closed }, 'bill opened');
    return reply.code(201).send({ link: `https://menu.example/order/${key}`, table });
  });
}
