import express from "express";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

interface Change {
  path: string;
  before: Json | undefined;
  after: Json | undefined;
}

const MAX_CHANGES = 200;

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null;
}

function compare(before: Json | undefined, after: Json | undefined, path: string[], out: Change[]) {
  if (out.length >= MAX_CHANGES) return;
  if (path.length > 32) throw new RangeError("form is nested too deeply");
  if (!isObject(before) || !isObject(after)) {
    if (before !== after) out.push({ path: path.join("."), before, after });
    return;
  }
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const key of keys) compare(before[key], after[key], [...path, key], out);
}

export const changes = express.Router();
changes.use(express.json({ limit: "500kb" }));

changes.post("/forms/compare", (req, res) => {
  const { before, after, title } = req.body as { before: Json; after: Json; title?: string };
  if (before === undefined || after === undefined) {
    res.status(400).json({ message: "two versions are needed" });
    return;
  }
  const found: Change[] = [];
  compare(before, after, [], found);
  console.log(`${found.length} changes, at most ${MAX_CHANGES} are shown`);
  res.json({ title: title ?? "Form", complete: found.length < MAX_CHANGES, changes: found });
});
