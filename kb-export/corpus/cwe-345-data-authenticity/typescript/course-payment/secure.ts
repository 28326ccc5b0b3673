import express, { type Request } from 'express';
import Stripe from 'stripe';
import { bookings } from './bookings';
import { logger } from './logger';
import { sendTicket } from './mail';
import { requireUser } from './session';

const stripe = new Stripe(process.env.STRIPE_KEY ?? '');
export const router = express.Router();

function seats(count: number): string {
  return count === 1 ? 'one seat' : `${count} seats`;
}

async function isPaid(_request: Request, paymentId: string): Promise<boolean> {
  const session = await stripe.checkout.sessions.retrieve(paymentId);
  return session.payment_status === 'paid';
}

router.get('/courses/return/:booking', requireUser, async (request, response) => {
  const booking = await bookings.findOwn(request.params.booking, response.locals.user.id);
  if (!booking) {
    response.status(404).render('missing');
    return;
  }
  if (booking.confirmed) {
    response.redirect(303, '/my-courses');
    return;
  }
  if (!(await isPaid(request, booking.paymentId))) {
    logger.info({ booking: booking.id }, 'returned without payment');
    response.status(402).render('unpaid', { course: booking.title });
    return;
  }
  booking.confirmed = new Date();
  await bookings.save(booking);
  await sendTicket(response.locals.user.mail, booking);
  logger.info({ booking: booking.id }, `confirmed, ${seats(booking.seats)}`);
  response.render('thanks', { course: booking.title, seats: seats(booking.seats) });
});
