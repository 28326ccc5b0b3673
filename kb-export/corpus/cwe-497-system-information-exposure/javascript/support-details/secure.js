const express = require("express");
const { version } = require("./package.json");

const router = express.Router();
const TOPICS = ["delivery", "invoice", "account", "other"];

function openHours(now = new Date()) {
  const day = now.getDay();
  const hour = now.getHours();
  return day >= 1 && day <= 5 && hour >= 8 && hour < 18;
}

router.get("/support/form", (req, res) => {
  const language = req.acceptsLanguages("de", "en", "fr") || "en";
  const started = new Date(Date.now() - process.uptime() * 1000);
  const details = { release: version };
  console.info("support form", language, started.toISOString());
  res.set("Cache-Control", "no-store");
  res.json({
    language,
    topics: TOPICS,
    open: openHours(),
    maxAttachments: 3,
    details,
  });
});

module.exports = router;
