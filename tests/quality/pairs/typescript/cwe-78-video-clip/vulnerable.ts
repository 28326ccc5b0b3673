import { exec } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(exec);

export interface ClipRequest {
  start: string;
  duration: string;
  title: string;
}

export async function cutClip(source: string, folder: string, clip: ClipRequest): Promise<string> {
  const target = path.join(folder, `${path.basename(clip.title)}.mp4`);
  await run(`ffmpeg -nostdin -y -ss ${clip.start} -t ${clip.duration} -i "${source}" -c copy "${target}"`, {
    timeout: 120_000,
  });
  return target;
}
