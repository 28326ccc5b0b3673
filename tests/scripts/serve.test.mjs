// The static server serves its folder and nothing else.

import assert from "node:assert/strict";
import { mkdtemp, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { get } from "node:http";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { serveFolder } from "../../scripts/serve.mjs";

let top;
let server;

before(async () => {
  top = await mkdtemp(path.join(os.tmpdir(), "rescue-serve-"));
  await mkdir(path.join(top, "site/kb"), { recursive: true });
  await mkdir(path.join(top, "site-secret"));
  await writeFile(path.join(top, "secret.txt"), "secret");
  await writeFile(path.join(top, "site-secret/key.txt"), "secret");
  await writeFile(path.join(top, "site/index.html"), "<!doctype html>page");
  await writeFile(path.join(top, "site/worker_bg.wasm"), "\0asm");
  await writeFile(path.join(top, "site/kb/head"), "head");
  await symlink(path.join(top, "secret.txt"), path.join(top, "site/link.txt"));
  server = await serveFolder({ folder: path.join(top, "site"), base: "/sub/path/" });
});

after(async () => {
  await server.close();
  await rm(top, { recursive: true });
});

/** Asks for a raw path, which `fetch` would tidy up first. */
function ask(raw, method = "GET") {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(server.url);
    get({ hostname, port, path: raw, method }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => (text += part));
      response.on("end", () => done({ status: response.statusCode, headers: response.headers, text }));
    }).on("error", failed);
  });
}

test("files have the types that browsers insist on", async () => {
  for (const [file, type] of [
    ["", "text/html; charset=utf-8"],
    ["index.html", "text/html; charset=utf-8"],
    ["worker_bg.wasm", "application/wasm"],
    ["kb/head", "application/octet-stream"],
  ]) {
    const { status, headers } = await ask(`/sub/path/${file}`);
    assert.deepEqual([status, headers["content-type"], headers["cache-control"]], [200, type, "no-cache"], file);
  }
});

test("nothing outside of the folder is served", async () => {
  for (const raw of [
    "/sub/path/../secret.txt",
    "/sub/path/..%2fsecret.txt",
    "/sub/path/%2e%2e/secret.txt",
    "/sub/path/kb/..%2f..%2fsecret.txt",
    "/sub/path/..%2fsite-secret/key.txt",
    "/sub/path/link.txt",
    "/sub/path//etc/passwd",
    "/index.html",
    "/sub/path/%00",
    "/sub/path/%E0%A4%A",
  ]) {
    const { status, text } = await ask(raw);
    assert.equal(status, 404, raw);
    assert.ok(!text.includes("secret"), raw);
  }
});

test("folders are not listed", async () => {
  assert.equal((await ask("/sub/path/kb/")).status, 404);
  const { status, headers } = await ask("/sub/path/kb?x=1");
  assert.deepEqual([status, headers.location], [301, "./kb/?x=1"]);
});

test("only reading is allowed", async () => {
  assert.equal((await ask("/sub/path/index.html", "POST")).status, 405);
  const head = await ask("/sub/path/index.html", "HEAD");
  assert.deepEqual([head.status, head.headers["content-length"], head.text], [200, "19", ""]);
});

test("a port that is taken makes it take another", async () => {
  const taken = Number(new URL(server.url).port);
  const second = await serveFolder({ folder: path.join(top, "site"), port: taken });
  assert.notEqual(Number(new URL(second.url).port), taken);
  await second.close();
});
