import { Injectable, Logger, UnprocessableEntityException } from "@nestjs/common";
import { spawn } from "node:child_process";
import { mkdtemp, readdir, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface AudioFile {
  path: string;
  megabytes: number;
}

function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${minutes}:${String(Math.round(seconds % 60)).padStart(2, "0")}`;
}

export function describe(file: AudioFile, seconds: number): string {
  const rate = seconds > 0 ? Math.round((file.megabytes * 8000) / seconds) : 0;
  return `${clock(seconds)}, ${file.megabytes} MB, ${rate} kbit/s`;
}

@Injectable()
export class LectureAudio {
  private readonly log = new Logger(LectureAudio.name);

  private run(args: string[], folder: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const child = spawn("yt-dlp", args, { cwd: folder, timeout: 180_000, stdio: "ignore" });
      child.once("error", reject);
      child.once("close", (code) => resolve(code ?? -1));
    });
  }

  async fetch(address: string, quality: "low" | "high"): Promise<AudioFile> {
    const folder = await mkdtemp(join(tmpdir(), "lecture-"));
    const bitrate = quality === "high" ? "160K" : "64K";
    const started = process.hrtime.bigint();
    const options = ["--extract-audio", "--audio-format", "mp3", "--audio-quality", bitrate];
    const code = await this.run([...options, address], folder);
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    this.log.log(`yt-dlp ended with ${code} after ${seconds.toFixed(1)} s`);
    const [name] = (await readdir(folder)).filter((file) => file.endsWith(".mp3"));
    if (code !== 0 || !name) {
      throw new UnprocessableEntityException("This recording has no sound we can use.");
    }
    const path = join(folder, name);
    const { size } = await stat(path);
    return { path, megabytes: Math.round(size / 104_857.6) / 10 };
  }
}
