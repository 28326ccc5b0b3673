// The syntax checks of languages: each takes files and gives those with errors, those that it could not try, or the program
// that is missing. Nothing is run and nothing is linked.

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

const HERE = import.meta.dirname;
/** Files for one run of a program that takes many. */
const BATCH = 200;
/** TypeScript before version 5 has them on parameters, and frameworks use them there. */
const DECORATORS = { compilerOptions: { experimentalDecorators: true } };

export const CHECKERS = {
  python: lines("python3", [path.join(HERE, "parse.py")]),
  ruby: lines("ruby", [path.join(HERE, "parse.rb")]),
  java: lines("java", [path.join(HERE, "Parse.java")]),
  php: lines("php", [path.join(HERE, "parse.php")]),
  go: each("gofmt", (file) => ["-e", "-l", file]),
  rust: each("rustfmt", (file) => ["--edition", "2024", "--emit", "stdout", "--quiet", file]),
  c: each("gcc", (file) => ["-fsyntax-only", "-w", "-std=gnu17", file], missingHeader),
  cpp: each("g++", (file) => ["-fsyntax-only", "-w", "-std=c++20", file], missingHeader),
  javascript: esbuild("jsx"),
  typescript: esbuild("ts"),
};

/** A program that takes many files and writes a line `file<TAB>message` for each one with an error. */
function lines(program, args) {
  return async (files) => {
    const errors = new Map();
    for (let at = 0; at < files.length; at += BATCH) {
      const { missing, code, stdout, stderr } = await run(program, [...args, ...files.slice(at, at + BATCH)]);
      if (missing) return { missing: program };
      if (code !== 0) throw new Error(`${program}: ${stderr}`);
      for (const line of stdout.split("\n").filter(Boolean)) errors.set(...split(line));
    }
    return { errors };
  };
}

/** A program that takes one file and fails if there is an error in it. `excuse` says why a file could not be tried. */
function each(program, args, excuse = () => null) {
  return async (files) => {
    const [errors, untried] = [new Map(), new Map()];
    const waiting = [...files];
    let missing = false;
    const work = async () => {
      for (let file = waiting.pop(); file !== undefined && !missing; file = waiting.pop()) {
        const result = await run(program, args(file));
        missing ||= result.missing;
        if (result.code === 0) continue;
        const why = excuse(result.stderr);
        if (why) untried.set(file, why);
        else errors.set(file, result.stderr.trim().split("\n")[0]);
      }
    };
    await Promise.all(Array.from({ length: os.cpus().length }, work));
    return missing ? { missing: program } : { errors, untried };
  };
}

function esbuild(loader) {
  return async (files) => {
    const { transform } = await import("esbuild").catch(() => ({}));
    if (!transform) return { missing: "esbuild" };
    const errors = new Map();
    for (const file of files) {
      await transform(await readFile(file, "utf8"), { loader, logLevel: "silent", tsconfigRaw: DECORATORS }).catch((error) => {
        errors.set(file, error.errors?.[0]?.text ?? String(error));
      });
    }
    return { errors };
  };
}

function missingHeader(stderr) {
  const [, header] = /fatal error: (.*): No such file or directory/.exec(stderr) ?? [];
  return header ? `there is no ${header} here` : null;
}

function split(line) {
  const at = line.indexOf("\t");
  return [line.slice(0, at), line.slice(at + 1)];
}

function run(program, args) {
  return new Promise((done) => {
    execFile(program, args, { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      done({ missing: error?.code === "ENOENT", code: error ? (error.code ?? 1) : 0, stdout, stderr });
    });
  });
}
