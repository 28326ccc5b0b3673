import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';
import { z } from 'zod';
import { limitLogin } from '@/lib/limits';
import { members } from '@/lib/members';
import { createSession } from '@/lib/sessions';

const lifetimeSeconds = 2 * 60 * 60;

const loginForm = z.object({
  email: z.string().email().max(200),
  password: z.string().min(1).max(200),
  harvestOnly: z.boolean().default(false),
});

function nextHarvest(today: Date): string {
  const month = today.getMonth() + 1;
  if (month <= 6) return 'cherries in June';
  return month <= 9 ? 'plums in September' : 'apples in October';
}

export async function GET() {
  const today = new Date();
  const days = await members.workDays(today.getFullYear());
  const ahead = days.filter((day) => day.date >= today).slice(0, 3);
  return NextResponse.json({
    next: nextHarvest(today),
    workDays: ahead.map((day) => `${day.date.toDateString()}: ${day.task}`),
  });
}

export async function POST(request: Request) {
  const form = loginForm.safeParse(await request.json().catch(() => null));
  if (!form.success) {
    return NextResponse.json({ error: 'mail and password are expected' }, { status: 400 });
  }
  const email = form.data.email.toLowerCase();
  if (!(await limitLogin(email))) {
    return NextResponse.json({ error: 'please wait a moment' }, { status: 429 });
  }
  const member = await members.verify(email, form.data.password);
  if (!member) {
    return NextResponse.json({ error: 'mail or password is wrong' }, { status: 401 });
  }
  const session = await createSession(member.id, lifetimeSeconds);
  const jar = await cookies();
  jar.set('orchard', session.token, {
    path: '/',
    maxAge: lifetimeSeconds,
    secure: true,
    httpOnly: false,
    sameSite: 'lax',
  });
  jar.set('view', form.data.harvestOnly ? 'harvest' : 'all', { path: '/', maxAge: 86_400 });
  console.info(`member ${member.id} logged in`);
  return NextResponse.json({ name: member.firstName, next: nextHarvest(new Date()) });
}
