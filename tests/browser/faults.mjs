// Broken files, as a bad host or a bad line would deliver them.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { contentType } from "../../scripts/serve.mjs";

/** The name of the built file with the colours of a language. */
export function editorFileOf(language, folder = process.env.DIST ?? "dist") {
  return readdirSync(path.join(folder, "editor")).find((name) => name.startsWith(`${language}-`));
}

/**
 * What happens to a file: other bytes in its place, or a status, or nothing at all.
 *
 * @typedef {(file: Buffer) => {bytes?: Buffer, status?: number, hang?: boolean}} Fault
 */

export const missing = () => ({ status: 404, bytes: Buffer.from("Not found") });
export const truncated = (file) => ({ bytes: file.subarray(0, file.length >> 1) });
export const empty = () => ({ bytes: Buffer.alloc(0) });
export const hanging = () => ({ hang: true });

/** A bit is wrong in the middle. */
export const altered = (file) => {
  const bytes = Buffer.from(file);
  bytes[bytes.length >> 1] ^= 1;
  return { bytes };
};

/** What many hosts answer for a file that is not there. */
export const htmlInstead = () => ({ bytes: Buffer.from("<!doctype html><title>Welcome</title><h1>Welcome</h1>") });

/**
 * An answer for `serveFolder` that breaks the files whose path ends as `faults` says, as long as it says so.
 *
 * @param {string} folder
 * @param {Record<string, Fault>} faults
 */
export function breakFiles(folder, faults) {
  return (_request, response, name) => {
    const end = Object.keys(faults).find((ending) => name.endsWith(ending));
    if (end === undefined) return false;
    const { bytes, status = 200, hang } = faults[end](readFileSync(path.join(folder, name)));
    if (!hang) {
      response.writeHead(status, { "Content-Type": contentType(name), "Cache-Control": "no-store" }).end(bytes);
    }
    return true;
  };
}
