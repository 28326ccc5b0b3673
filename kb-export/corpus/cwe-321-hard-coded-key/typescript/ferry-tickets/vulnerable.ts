import { SignJWT, jwtVerify } from 'jose';

export interface Passage {
  line: string;
  departure: Date;
  adults: number;
  children: number;
  vehicle?: string;
}

const MAX_PASSENGERS = 9;
const KEY = new TextEncoder().encode('mole-3-anleger-nord-fahrkarten-schluessel');

function validate(passage: Passage): void {
  const passengers = passage.adults + passage.children;
  if (passage.adults < 1 || passengers > MAX_PASSENGERS) {
    throw new RangeError('one adult, at most nine passengers');
  }
  if (passage.departure.getTime() < Date.now()) {
    throw new RangeError('this ferry has left');
  }
}

export async function issue(passage: Passage, order: string): Promise<string> {
  validate(passage);
  const { departure, ...rest } = passage;
  return new SignJWT({ ...rest, departure: departure.toISOString() })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(order)
    .setIssuer('ferry-office')
    .setExpirationTime(Math.floor(departure.getTime() / 1000) + 3600)
    .sign(KEY);
}

export async function admit(ticket: string, line: string): Promise<string> {
  const { payload } = await jwtVerify(ticket, KEY, {
    algorithms: ['HS256'],
    issuer: 'ferry-office',
  });
  if (payload.line !== line) {
    throw new Error(`ticket of line ${payload.line}`);
  }
  const vehicle = payload.vehicle ? `, vehicle ${payload.vehicle}` : '';
  return `${payload.adults} adults, ${payload.children} children${vehicle}`;
}
