const crypto = require("node:crypto");
const express = require("express");
const axios = require("axios");
const { requireAccount } = require("./session");

const router = express.Router();

function sampleEvent(account) {
  return {
    id: crypto.randomUUID(),
    type: "invoice.paid",
    account: account.id,
    data: { number: "2024-0001", amount: 12900, currency: "EUR" },
  };
}

router.post("/webhooks/test", express.json(), requireAccount, async (req, res) => {
  const event = sampleEvent(req.account);
  const payload = JSON.stringify(event);
  const signature = crypto
    .createHmac("sha256", req.account.webhookSecret)
    .update(payload)
    .digest("hex");
  const started = process.hrtime.bigint();
  try {
    const response = await axios.post(String(req.body.url), payload, {
      headers: { "Content-Type": "application/json", "X-Signature": signature },
      timeout: 5000,
      maxContentLength: 65536,
      validateStatus: () => true,
    });
    const ms = Number((process.hrtime.bigint() - started) / 1000000n);
    console.info("webhook test %s: %d in %d ms", event.id, response.status, ms);
    res.json({ event: event.id, status: response.status, ms });
  } catch (error) {
    console.warn("webhook test %s failed: %s", event.id, error.code);
    res.status(502).json({ event: event.id, error: "The address could not be reached." });
  }
});

module.exports = router;
