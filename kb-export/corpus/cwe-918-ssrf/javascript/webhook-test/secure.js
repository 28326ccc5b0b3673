const crypto = require("node:crypto");
const dns = require("node:dns");
const https = require("node:https");
const net = require("node:net");
const express = require("express");
const axios = require("axios");
const { requireAccount } = require("./session");

const router = express.Router();

const internal = new net.BlockList();
for (const [network, bits] of [["0.0.0.0", 8], ["10.0.0.0", 8], ["100.64.0.0", 10],
  ["127.0.0.0", 8], ["169.254.0.0", 16], ["172.16.0.0", 12], ["192.0.0.0", 24],
  ["192.168.0.0", 16], ["198.18.0.0", 15], ["224.0.0.0", 3]]) {
  internal.addSubnet(network, bits);
}

function publicLookup(host, options, done) {
  dns.lookup(host, { family: 4 }, (error, address, family) => {
    const refused = error ?? (internal.check(address) ? new Error("not a public host") : null);
    options.all ? done(refused, [{ address, family }]) : done(refused, address, family);
  });
}

const agent = new https.Agent({ lookup: publicLookup });

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
    const url = new URL(String(req.body.url));
    if (url.protocol !== "https:" || net.isIP(url.hostname.replace(/[[\]]/g, ""))) {
      throw new Error("an https address with a host name is needed");
    }
    const response = await axios.post(url.href, payload, {
      httpsAgent: agent,
      proxy: false,
      maxRedirects: 0,
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
