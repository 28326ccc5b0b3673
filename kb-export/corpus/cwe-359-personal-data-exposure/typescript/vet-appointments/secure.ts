import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { logger } from './logging';
import { slots } from './store';

export interface Owner {
  name: string;
  phone: string;
  address: string;
}

export interface Appointment {
  id: string;
  owner: Owner;
  animal: string;
  start: Date;
  minutes: number;
}

export const screen = new EventEmitter();

export async function book(owner: Owner, animal: string, start: Date): Promise<Appointment> {
  if (start.getTime() < Date.now()) {
    throw new RangeError('appointments lie in the future');
  }
  const minutes = animal === 'horse' ? 60 : 20;
  const appointment = { id: randomUUID(), owner, animal, start, minutes };
  await slots.insert(appointment);
  logger.info(`appointment ${appointment.id} booked: ${animal}`);
  screen.emit('booked', { start, minutes });
  return appointment;
}

export function free(day: Appointment[]): number {
  const used = day.reduce((sum, item) => sum + item.minutes, 0);
  return Math.max(0, 480 - used);
}
