const { execFile } = require("node:child_process");
const { promisify } = require("node:util");
const path = require("node:path");
const express = require("express");

const run = promisify(execFile);
const router = express.Router();
const REPOSITORIES = new Map([
  ["web", "/srv/git/web.git"],
  ["mobile", "/srv/git/mobile.git"],
]);

const KINDS = { feat: "New", fix: "Corrected", docs: "Documentation" };

function group(subjects) {
  const groups = {};
  for (const subject of subjects) {
    const match = /^(\w+)(\([^)]*\))?: (.+)$/.exec(subject);
    const kind = (match && KINDS[match[1]]) || "Other";
    (groups[kind] ??= []).push(match ? match[3] : subject);
  }
  return groups;
}

router.get("/:project/notes", async (req, res, next) => {
  const directory = REPOSITORIES.get(req.params.project);
  if (!directory) {
    return res.status(404).json({ error: "unknown project" });
  }
  const from = String(req.query.from ?? "");
  const to = String(req.query.to ?? "HEAD");
  const version = /^[A-Za-z0-9][\w.\/-]{0,60}$/;
  if (!version.test(from) || !version.test(to)) {
    return res.status(400).json({ error: "not a version" });
  }
  try {
    const range = `${from}..${to}`;
    const { stdout } = await run("git", ["log", "--format=%s", "--end-of-options", range], {
      cwd: directory,
      maxBuffer: 1024 * 1024,
      timeout: 10_000,
    });
    const subjects = stdout.split("\n").filter(Boolean);
    res.set("X-Repository", path.basename(directory, ".git"));
    res.json({ from, to, count: subjects.length, groups: group(subjects) });
  } catch (error) {
    next(error);
  }
});

module.exports = router;
