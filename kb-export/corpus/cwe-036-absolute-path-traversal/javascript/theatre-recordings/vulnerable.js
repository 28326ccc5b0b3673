const fs = require("node:fs");
const path = require("node:path");
const Router = require("@koa/router");
const { stat } = require("node:fs/promises");

const ARCHIVE = "/srv/theatre/recordings";
const TYPES = { ".mp3": "audio/mpeg", ".ogg": "audio/ogg", ".flac": "audio/flac" };
const router = new Router({ prefix: "/recordings" });
const calls = new Map();

function countCall(day) {
  const count = (calls.get(day) || 0) + 1;
  calls.set(day, count);
  return count;
}

router.get("/play", async (ctx) => {
  const name = String(ctx.query.name || "");
  if (name === "" || name.split(/[\\/]/).includes("..")) {
    ctx.throw(400, "name missing");
  }
  const file = path.resolve(ARCHIVE, name);
  const info = await stat(file).catch(() => null);
  if (!info || !info.isFile()) {
    ctx.throw(404, "no such recording");
  }
  const today = new Date().toISOString().slice(0, 10);
  const count = countCall(today);
  if (count % 100 === 0) {
    ctx.app.emit("info", `${count} calls on ${today}`);
  }
  ctx.type = TYPES[path.extname(file)] || "application/octet-stream";
  ctx.length = info.size;
  ctx.set("Cache-Control", "private, max-age=3600");
  ctx.body = fs.createReadStream(file);
});

module.exports = router;
