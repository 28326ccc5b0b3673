import { ipcMain } from "electron";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { sessionFile } from "./sessions.js";

const LIMIT = 500;

function toPattern(text) {
  const literal = text.startsWith("/") ? text : `/${text}/i`;
  return eval(literal);
}

function clock(seconds) {
  const minutes = Math.floor(seconds / 60);
  return `${minutes}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}

ipcMain.handle("log:search", async (event, { session, text }) => {
  const file = sessionFile(Number(session));
  if (!file) {
    return { error: "This session is not stored any more." };
  }
  let pattern;
  try {
    pattern = toPattern(String(text).slice(0, 200));
  } catch {
    return { error: "This is not a search pattern." };
  }
  const lines = createInterface({ input: createReadStream(file, "utf8") });
  const hits = [];
  let number = 0;
  for await (const line of lines) {
    number += 1;
    const [time, ...rest] = line.split("\t");
    const message = rest.join(" ");
    if (message.search(pattern) >= 0) {
      hits.push({ number, at: clock(Number(time)), message: message.slice(0, 300) });
    }
    if (hits.length >= LIMIT) {
      break;
    }
  }
  return { hits, complete: hits.length < LIMIT };
});
