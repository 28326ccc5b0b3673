import express, { NextFunction, Request, Response } from 'express';
import path from 'node:path';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { session } from './session';
import { buildReport } from './reporting';

const app = express();
const publicDir = path.join(__dirname, '..', 'public');
const reportDir = path.join(publicDir, 'reports');

app.use(express.static(publicDir, { maxAge: '1h' }));
app.use(session);

function accountantsOnly(req: Request, res: Response, next: NextFunction) {
  if (req.session.user?.role !== 'accountant') {
    return res.redirect('/login');
  }
  return next();
}

export async function writeReport(year: number, quarter: number): Promise<string> {
  if (quarter < 1 || quarter > 4) {
    throw new RangeError('a year has four quarters');
  }
  await mkdir(reportDir, { recursive: true });
  const name = `audit-${year}-q${quarter}.csv`;
  const rows = await buildReport(year, quarter);
  const lines = rows.map((row) => [row.account, row.debit, row.credit].join(';'));
  await writeFile(path.join(reportDir, name), lines.join('\n'));
  console.log(`report ${name}: ${rows.length} rows`);
  return name;
}

app.get('/audit', accountantsOnly, async (_req, res) => {
  const files = (await readdir(reportDir)).filter((file) => file.endsWith('.csv'));
  files.sort().reverse();
  res.render('audit', { links: files.map((file) => ({ file, href: `/reports/${file}` })) });
});

app.listen(Number(process.env.PORT ?? 3000));
