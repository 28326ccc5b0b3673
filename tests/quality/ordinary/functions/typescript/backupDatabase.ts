import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

export interface Target {
  host: string;
  port: number;
  user: string;
  database: string;
  passFile: string;
}

export async function backupDatabase(target: Target, file: string): Promise<void> {
  const args = ['--host', target.host, '--port', String(target.port), '--username', target.user, '--no-password', '--dbname', target.database];
  const child = spawn('pg_dump', args, {
    env: { PATH: process.env.PATH, PGPASSFILE: target.passFile, PGSSLMODE: 'verify-full' },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 30 * 60 * 1000,
  });
  const finished = once(child, 'close');
  await pipeline(child.stdout, createGzip(), createWriteStream(file, { flags: 'wx', mode: 0o600 }));
  const [code] = await finished;
  if (code !== 0) {
    throw new Error(`pg_dump ended with ${code}`);
  }
}
