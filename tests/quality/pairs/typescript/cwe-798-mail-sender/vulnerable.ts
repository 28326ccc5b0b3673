import nodemailer from 'nodemailer';

export interface Confirmation {
  to: string;
  orderNumber: string;
  lines: { title: string; quantity: number }[];
}

const transport = nodemailer.createTransport({
  host: 'smtp.example.com',
  port: 587,
  requireTLS: true,
  auth: { user: 'shop@example.com', pass: 'Kd8!parcel-2291' },
});

export async function sendConfirmation(order: Confirmation): Promise<void> {
  const items = order.lines.map((line) => `${line.quantity} x ${line.title}`).join('\n');
  await transport.sendMail({
    from: { name: 'Shop', address: 'shop@example.com' },
    to: { name: '', address: order.to },
    subject: `Your order ${order.orderNumber}`,
    text: `Thank you for your order.\n\n${items}\n`,
  });
}
