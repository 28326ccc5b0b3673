import { app, protocol } from "electron";
import { readFile } from "node:fs/promises";
import { extname, join, resolve } from "node:path";

const TYPES: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".png": "image/png",
};

const folders = new Map<string, string>();
let answered = 0;

export function register(id: string, folder: string): void {
  if (!/^[a-z][a-z0-9-]{2,40}$/.test(id)) {
    throw new Error("plugin id is not valid");
  }
  folders.set(id, resolve(folder));
}

async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const folder = folders.get(url.hostname);
  if (!folder) {
    return new Response("unknown plugin", { status: 404 });
  }
  const file = join(folder, decodeURIComponent(url.pathname));
  try {
    const data = await readFile(file);
    answered += 1;
    const type = TYPES[extname(file).toLowerCase()] ?? "application/octet-stream";
    const headers = { "Content-Type": type, "Cache-Control": "no-cache" };
    return new Response(data, { headers });
  } catch (error) {
    console.debug(`asset of ${url.hostname} not read`, error);
    return new Response("not found", { status: 404 });
  }
}

app.whenReady().then(() => protocol.handle("plugin", answer));
app.on("quit", () => console.info(`${answered} assets answered`));
