#!/usr/bin/env node
// A small static server for loopback: `node scripts/serve.mjs [FOLDER] [--port N]`.
//
// It serves one folder and nothing outside of it, lists no folders, and tells the browser to ask again each time, so
// that a reload shows the newest build. Tests use `serveFolder` with a `respond` of their own to break things.

import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";

const HOST = "127.0.0.1";
const TRIES = 20;

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/**
 * Serves a folder on loopback.
 *
 * @param {object} options
 * @param {string} options.folder what to serve
 * @param {number} [options.port] first port to try; 0 for any. A port that is taken makes it try the next ones.
 * @param {string} [options.base] path that the folder appears under, with slashes at both ends
 * @param {(request, response, file: string) => boolean} [options.respond] answers in place of the server when it
 *   returns true; `file` is the path inside the folder
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serveFolder({ folder, port = 0, base = "/", respond = () => false }) {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    answer({ root, base, respond }, request, response).catch(() => fail(response, 500, "Internal error"));
  });
  const bound = await listen(server, port);
  return {
    url: `http://${HOST}:${bound}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

async function answer({ root, base, respond }, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") return fail(response, 405, "Method not allowed");
  const name = requestedFile(request.url, base);
  if (name === null) return fail(response, 404, "Not found");
  if (respond(request, response, name)) return;

  const found = await findFile(root, name);
  if (found === null) return fail(response, 404, "Not found");
  if (found.redirect) return redirect(response, new URL(request.url, "http://localhost"));
  response.writeHead(200, {
    "Content-Type": contentType(found.path),
    "Content-Length": found.size,
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(found.path)
    .on("error", () => response.destroy())
    .pipe(response);
}

/** The path inside the folder that a request names; null if it is not below `base` or not a path at all. */
function requestedFile(url, base) {
  try {
    const pathname = decodeURIComponent(new URL(url, "http://localhost").pathname);
    if (!pathname.startsWith(base) || pathname.includes("\0")) return null;
    return pathname.slice(base.length);
  } catch {
    return null;
  }
}

/** The file behind a name, links resolved; null where there is none, or where it lies outside of the folder. */
async function findFile(root, name) {
  try {
    const target = await realpath(path.join(root, name));
    if (target !== root && !target.startsWith(root + path.sep)) return null;
    const about = await stat(target);
    if (about.isFile()) return { path: target, size: about.size };
    if (!about.isDirectory()) return null;
    if (name !== "" && !name.endsWith("/")) return { redirect: true };
    return await findFile(root, path.join(name, "index.html"));
  } catch {
    return null;
  }
}

export function contentType(file) {
  return TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream";
}

// Relative, so that a folder named like a host (`//example.org`) cannot send the browser there.
function redirect(response, url) {
  const last = url.pathname.split("/").pop();
  response.writeHead(301, { Location: `./${last}/${url.search}` }).end();
}

function fail(response, status, text) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-cache" }).end(text);
}

async function listen(server, first) {
  for (let step = 0; ; step += 1) {
    const port = first !== 0 && step < TRIES ? first + step : 0;
    try {
      await new Promise((done, failed) => {
        server.once("error", failed);
        server.listen(port, HOST, () => {
          server.removeListener("error", failed);
          done();
        });
      });
      return server.address().port;
    } catch (error) {
      if (error.code !== "EADDRINUSE" || port === 0) throw error;
    }
  }
}

async function main() {
  const [folder = "dist", flag, port] = process.argv.slice(2);
  if (flag !== undefined && (flag !== "--port" || !/^\d+$/.test(port ?? ""))) {
    console.error("usage: node scripts/serve.mjs [FOLDER] [--port N]");
    process.exit(2);
  }
  const wanted = Number(port ?? 8080);
  const { url } = await serveFolder({ folder, port: wanted });
  if (wanted !== 0 && !url.includes(`:${wanted}/`)) console.log(`port ${wanted} is taken`);
  console.log(`The playground is at ${url} (Ctrl-C ends it)`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error) => {
    console.error(`serve: ${error.message}`);
    process.exit(1);
  });
}
