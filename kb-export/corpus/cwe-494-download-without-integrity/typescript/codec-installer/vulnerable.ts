import { execFile } from "node:child_process";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import builds from "./encoder-builds.json";

interface Build {
  file: string;
  sha256: string;
  bytes: number;
}

const run = promisify(execFile);
const HOST = "https://downloads.example.net/encoder/";

function pick(): Build {
  const key = `${platform()}-${arch()}`;
  const build = (builds as Record<string, Build>)[key];
  if (!build) {
    throw new Error(`no encoder for ${key}`);
  }
  return build;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1) + " MB";
}

export async function installEncoder(folder: string): Promise<string> {
  const build = pick();
  console.log(`loading ${build.file}, ${megabytes(build.bytes)}`);
  const response = await fetch(HOST + build.file);
  if (!response.ok) {
    throw new Error(`download failed: ${response.status}`);
  }
  const data = Buffer.from(await response.arrayBuffer());
  const target = join(folder, "bin", "encoder");
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, data);
  await chmod(target, 0o755);
  const { stdout } = await run(target, ["--version"], { timeout: 5_000 });
  const version = stdout.trim().split(/\s+/).pop() ?? "unknown";
  console.log(`encoder ${version} is ready`);
  return version;
}
