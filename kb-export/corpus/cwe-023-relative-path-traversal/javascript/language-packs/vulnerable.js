const express = require("express");
const fs = require("node:fs/promises");
const path = require("node:path");

const TEXTS = path.join(__dirname, "..", "texts");
const router = express.Router();
const misses = new Map();

function noteMiss(key) {
  const count = (misses.get(key) || 0) + 1;
  misses.set(key, count);
  if (count === 10 || count === 100) {
    console.warn(`${key} was asked for ${count} times`);
  }
  if (misses.size > 1000) {
    misses.clear();
  }
}

function fill(texts, player) {
  const values = { name: player.name, level: String(player.level) };
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      String(text).replace(/\{(name|level)\}/g, (_, word) => values[word]),
    ]),
  );
}

router.get("/texts", async (req, res) => {
  const language = String(req.query.language || "en");
  const screen = String(req.query.screen || "menu");
  const file = path.join(TEXTS, language, screen + ".json");
  try {
    const texts = JSON.parse(await fs.readFile(file, "utf8"));
    res.set("Cache-Control", "private, max-age=300");
    res.json({ screen, texts: fill(texts, req.player) });
  } catch (error) {
    noteMiss(screen.slice(0, 40));
    res.status(404).json({ message: "no texts for this screen" });
  }
});

module.exports = router;
