import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface ClipRequest {
  start: string;
  duration: string;
  title: string;
}

export async function cutClip(source: string, folder: string, clip: ClipRequest): Promise<string> {
  const start = Number(clip.start);
  const duration = Number(clip.duration);
  if (!(start >= 0 && start < 86_400) || !(duration > 0 && duration <= 600)) {
    throw new RangeError('start and duration must be seconds');
  }
  const name = clip.title.replace(/[^\p{L}\p{N}_-]+/gu, '_').slice(0, 80) || 'clip';
  const target = path.join(folder, `${name}.mp4`);
  await run('ffmpeg', ['-nostdin', '-y', '-ss', String(start), '-t', String(duration), '-i', `file:${source}`, '-c', 'copy', `file:${target}`], {
    timeout: 120_000,
  });
  return target;
}
