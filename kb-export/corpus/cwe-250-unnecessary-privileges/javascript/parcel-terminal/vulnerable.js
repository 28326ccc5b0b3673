const fs = require("node:fs");
const https = require("node:https");
const { lockers } = require("./lockers");

const PORT = 443;
const tls = {
  key: fs.readFileSync("/etc/terminal/key.pem"),
  cert: fs.readFileSync("/etc/terminal/cert.pem"),
};
const counts = { opened: 0, refused: 0 };

function answer(res, status, body) {
  const text = JSON.stringify(body);
  res.writeHead(status, {
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(text),
  });
  res.end(text);
}

async function handle(req, res) {
  const url = new URL(req.url, "https://terminal.local");
  if (req.method === "GET" && url.pathname === "/state") {
    return answer(res, 200, { free: lockers.free(), ...counts });
  }
  if (req.method === "POST" && url.pathname === "/open") {
    const opened = await lockers.open(url.searchParams.get("code") || "");
    counts[opened ? "opened" : "refused"] += 1;
    return answer(res, opened ? 200 : 403, { opened });
  }
  return answer(res, 404, { message: "unknown request" });
}

const server = https.createServer(tls, (req, res) => {
  handle(req, res).catch((error) => {
    console.error("request failed", error);
    answer(res, 500, { message: "internal error" });
  });
});
server.headersTimeout = 10_000;
server.listen(PORT, () => {
  console.log(`terminal listens on port ${PORT}, ${lockers.free()} lockers free`);
});
