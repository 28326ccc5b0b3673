import { authenticator } from 'otplib';
import { customers, Customer } from './customers';
import { attempts } from './attempts';
import { ledger, Transfer } from './ledger';

export class ConfirmationError extends Error {}

authenticator.options = { window: 1, step: 30 };

function describe(transfer: Transfer): string {
  const amount = (transfer.cents / 100).toFixed(2);
  return `${amount} ${transfer.currency} to ${transfer.recipientName}`;
}

function codeMatches(customer: Customer, code: string): boolean {
  return authenticator.check(code, customer.otpSecret);
}

export async function confirmTransfer(customerId: string, transferId: string, code: string) {
  const customer = await customers.get(customerId);
  const transfer = await ledger.findPending(customerId, transferId);
  if (!transfer) {
    throw new ConfirmationError('This transfer is not waiting for a confirmation.');
  }
  if (transfer.expiresAt.getTime() < Date.now()) {
    await ledger.cancel(transfer.id);
    throw new ConfirmationError('The transfer was not confirmed in time.');
  }
  await attempts.countOrThrow(customer.id, { limit: 5, minutes: 15 });
  if (!codeMatches(customer, code.trim())) {
    throw new ConfirmationError('The code is not correct.');
  }
  const booked = await ledger.book(transfer.id);
  console.info(`transfer ${booked.id} confirmed`);
  const weekend = [0, 6].includes(booked.at.getDay());
  if (weekend) {
    console.info('it is carried out on Monday');
  }
  return { id: booked.id, text: describe(transfer), bookedAt: booked.at.toISOString() };
}
