import * as SecureStore from 'expo-secure-store';
import { format, parseISO } from 'date-fns';

export interface Attack {
  day: string;
  strength: 1 | 2 | 3 | 4 | 5;
  medication: string;
  note: string;
}

const KEEP = 20;

function keyOf(month: string): string {
  return `diary-${month}`;
}

export async function entries(month: string): Promise<Attack[]> {
  const text = await SecureStore.getItemAsync(keyOf(month));
  if (!text) {
    return [];
  }
  const list = JSON.parse(text) as Attack[];
  return list.sort((a, b) => b.day.localeCompare(a.day));
}

export async function addAttack(attack: Attack): Promise<number> {
  const day = parseISO(attack.day);
  if (Number.isNaN(day.getTime())) {
    throw new RangeError('not a day');
  }
  const month = format(day, 'yyyy-MM');
  const known = (await entries(month)).filter((entry) => entry.day !== attack.day);
  const note = attack.note.trim().slice(0, 200);
  const list = [{ ...attack, note }, ...known].slice(0, KEEP);
  await SecureStore.setItemAsync(keyOf(month), JSON.stringify(list));
  return list.length;
}

export function average(list: Attack[]): number {
  if (list.length === 0) {
    return 0;
  }
  const sum = list.reduce((total, entry) => total + entry.strength, 0);
  return Math.round((sum / list.length) * 10) / 10;
}
