// A run is measured while it runs, and one that fails says why.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { measured } from "../../scripts/bench/measured.mjs";

test("time and memory are those of the run", async () => {
  const script = "const held = Buffer.alloc(2e8, 1); console.log('out'); console.error('err'); setTimeout(() => held, 300)";
  const { stdout, stderr, seconds, cpu, bytes } = await measured(process.execPath, ["-e", script]);
  assert.deepEqual([stdout, stderr], ["out\n", "err\n"]);
  assert.ok(seconds > 0.3, `${seconds} s`);
  if (existsSync("/proc/self/status")) assert.ok(bytes > 2e8 && cpu > 0, `${bytes} bytes, ${cpu} s`);
});

test("a run that fails is an error", async () => {
  await assert.rejects(measured(process.execPath, ["-e", "console.error('no'); process.exit(3)"]), /ended with 3: no/);
});
