import { randomInt } from 'node:crypto';
import { addDays, formatISO } from 'date-fns';
import { invitations } from './db';
import { logger } from './logger';

export interface Invitation {
  playlist: string;
  secret: string;
  from: string;
  until: Date;
  uses: number;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function secret(length = 32): string {
  let text = '';
  for (let i = 0; i < length; i += 1) {
    text += ALPHABET[randomInt(ALPHABET.length)];
  }
  return text;
}

function greeting(name: string, count: number): string {
  const friends = count === 1 ? 'a friend' : `${count} friends`;
  return `${name} invites ${friends} to a playlist`;
}

export async function invite(
  playlist: string,
  from: { id: string; name: string },
  count: number,
): Promise<{ link: string; text: string }> {
  if (!Number.isInteger(count) || count < 1 || count > 20) {
    throw new RangeError('between one and twenty friends');
  }
  const until = addDays(new Date(), 7);
  const invitation: Invitation = { playlist, secret: secret(), from: from.id, until, uses: count };
  await invitations.insert(invitation);
  logger.info({ playlist, until: formatISO(until) }, 'invitation created');
  const link = new URL(`/join/${invitation.secret}`, 'https://playlists.example');
  return { link: link.toString(), text: greeting(from.name, count) };
}
