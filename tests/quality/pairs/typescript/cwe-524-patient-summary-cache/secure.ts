import { NextResponse, type NextRequest } from 'next/server';
import { currentDoctor } from '@/lib/session';
import { computeSummary, isPatientOf, type Summary } from '@/lib/patients';

const TEN_MINUTES = 10 * 60 * 1000;
const cache = new Map<string, { until: number; summary: Summary }>();

function remember(id: string, summary: Summary): void {
  if (cache.size >= 500) cache.clear();
  cache.set(id, { until: Date.now() + TEN_MINUTES, summary });
}

export async function GET(request: NextRequest, { params }: { params: { id: string } }) {
  const doctor = await currentDoctor(request);
  if (!doctor) {
    return NextResponse.json({ error: 'please sign in' }, { status: 401 });
  }
  if (!(await isPatientOf(doctor.id, params.id))) {
    return NextResponse.json({ error: 'no such patient' }, { status: 404 });
  }
  const cached = cache.get(params.id);
  if (cached && cached.until > Date.now()) {
    return NextResponse.json(cached.summary, { headers: { 'Cache-Control': 'private, no-store' } });
  }
  const summary = await computeSummary(params.id);
  remember(params.id, summary);
  return NextResponse.json(summary, { headers: { 'Cache-Control': 'private, no-store' } });
}
