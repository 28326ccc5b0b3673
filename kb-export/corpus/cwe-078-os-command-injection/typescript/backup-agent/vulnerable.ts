import { exec } from "node:child_process";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Job, Worker } from "bullmq";

const run = promisify(exec);
const FOLDER = "/srv/backup";

interface Request {
  customer: number;
  database: string;
}

function size(bytes: number): string {
  const units = ["B", "KB", "MB", "GB"];
  let unit = 0;
  while (bytes >= 1024 && unit < units.length - 1) {
    bytes /= 1024;
    unit += 1;
  }
  return `${bytes.toFixed(1)} ${units[unit]}`;
}

async function dump(database: string, target: string): Promise<void> {
  await run(`pg_dump --no-owner ${database} | gzip > ${target}`, { timeout: 600_000 });
}

async function backUp(job: Job<Request>): Promise<string> {
  const { customer, database } = job.data;
  const day = new Date().toISOString().slice(0, 10);
  const target = join(FOLDER, `${Number(customer)}-${day}.sql.gz`);
  await job.updateProgress(10);
  await dump(database, target);
  await job.updateProgress(90);
  const { size: bytes } = await stat(target);
  if (bytes < 100) {
    throw new Error("the dump is empty");
  }
  await job.log(`backup of ${size(bytes)}`);
  return target;
}

export const worker = new Worker<Request>("backups", backUp, {
  connection: { host: "redis.internal" },
  concurrency: 2,
});
worker.on("failed", (job, error) => console.error(`backup ${job?.id}: ${error.message}`));
