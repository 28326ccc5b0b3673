// A model server that follows a script: an OpenAI-compatible endpoint on loopback whose behaviour is chosen by the name
// of the model that is asked for. `node tests/browser/llm_server.mjs [PORT]` starts it for trying things by hand.

import { createServer } from "node:http";
import { pathToFileURL } from "node:url";

/** The only key that is accepted. */
export const KEY = "sk-right-key-0123456789";

/** What the well-behaved models answer; the text has characters of one to four bytes. */
export const ANSWER = [
  "```python\n",
  "def find_invoices(connection, supplier):\n",
  '    """Größe, naïve, 数据, 🦀."""\n',
  '    return connection.execute("SELECT id FROM invoices WHERE supplier = ?", (supplier,))\n',
  "```\n",
];

/** By model name: how a request that has the right key is answered. */
const MODELS = {
  good: (reply) => reply.stream(ANSWER),
  slow: (reply) => reply.endless(),
  split: (reply) => reply.splitBytes(ANSWER),
  whole: (reply) => reply.json(200, { choices: [{ message: { role: "assistant", content: ANSWER.join("") } }] }),
  "error-in-stream": (reply) => reply.errorInStream(),
  cut: (reply) => reply.cut(),
  hang: () => {},
  "hang-in-stream": (reply) => reply.open(),
  html: (reply) => reply.html(200),
  "html-error": (reply) => reply.html(502),
  limit: (reply) => reply.json(429, { error: { message: "Rate limit reached", code: "rate_limit_exceeded" } }),
  "no-cors": (reply) => reply.stream(ANSWER),
};

/**
 * Starts the server.
 *
 * @returns {Promise<{url: string, requests: object[], close: () => Promise<void>}>} `url` is the base URL to type into
 *   the page; each of `requests` has `model`, `messages`, `authorization`, and `closed`, a promise of the time
 *   (`Date.now()`) at which the browser closed the connection before the answer was complete.
 */
export async function startModelServer(port = 0) {
  const requests = [];
  const server = createServer((request, response) => handle(request, response, requests));
  await new Promise((done) => server.listen(port, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}/v1`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

async function handle(request, response, requests) {
  if (request.method === "OPTIONS") {
    allowCors(response);
    response.setHeader("Access-Control-Allow-Headers", "authorization, content-type");
    response.setHeader("Access-Control-Allow-Methods", "GET, POST");
    // Asked for by browsers that guard loopback addresses.
    response.setHeader("Access-Control-Allow-Private-Network", "true");
    return response.writeHead(204).end();
  }
  const body = await readJson(request);
  const reply = new Reply(response);
  if (body?.model !== "no-cors") allowCors(response);
  if (request.url === "/v1/models") {
    return reply.json(200, { object: "list", data: Object.keys(MODELS).map((id) => ({ id, object: "model" })) });
  }
  if (request.url !== "/v1/chat/completions" || request.method !== "POST") {
    return reply.json(404, { error: { message: "No such route" } });
  }
  requests.push(record(request, response, body));
  if (request.headers.authorization !== `Bearer ${KEY}`) {
    return reply.json(401, { error: { message: "Incorrect API key provided", code: "invalid_api_key" } });
  }
  const behave = MODELS[body?.model];
  if (behave === undefined) return reply.json(404, { error: { message: `The model ${body?.model} does not exist` } });
  behave(reply);
}

function allowCors(response) {
  response.setHeader("Access-Control-Allow-Origin", "*");
}

async function readJson(request) {
  let text = "";
  request.setEncoding("utf8");
  for await (const part of request) text += part;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function record(request, response, body) {
  const closed = new Promise((done) => {
    response.on("close", () => response.writableFinished || done(Date.now()));
  });
  return { ...body, authorization: request.headers.authorization, closed };
}

/** The ways to answer. */
class Reply {
  constructor(response) {
    this.response = response;
  }

  json(status, value) {
    this.response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(value));
  }

  html(status) {
    const page = "<!doctype html><title>Sign in</title><script>document.title = 'ran'</script><h1>Sign in first</h1>";
    this.response.writeHead(status, { "Content-Type": "text/html; charset=utf-8" }).end(page);
  }

  open() {
    this.response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    this.response.flushHeaders();
  }

  async stream(parts) {
    this.open();
    for (const part of parts) {
      this.response.write(event(part));
      await pause(20);
    }
    this.response.end(end());
  }

  /** A token each 30 ms until the browser goes away; a minute at most. */
  async endless() {
    this.open();
    for (let count = 0; count < 2000 && !this.response.destroyed; count += 1) {
      this.response.write(event(`token${count} `));
      await pause(30);
    }
    this.response.end();
  }

  /** Three bytes at a time, so that characters, field names and line ends are all cut somewhere; CRLF line ends. */
  async splitBytes(parts) {
    this.open();
    this.response.socket.setNoDelay(true);
    const bytes = Buffer.from((": a comment\n\n" + parts.map(event).join("") + end()).replaceAll("\n", "\r\n"));
    for (let at = 0; at < bytes.length; at += 3) {
      this.response.write(bytes.subarray(at, at + 3));
      await pause(1);
    }
    this.response.end();
  }

  async errorInStream() {
    this.open();
    this.response.write(event(ANSWER[0]) + event(ANSWER[1]));
    await pause(50);
    this.response.end(`data: ${JSON.stringify({ error: { message: "The engine is overloaded", code: 503 } })}\n\n`);
  }

  /** The connection breaks before the answer is complete. */
  async cut() {
    this.open();
    this.response.write(event(ANSWER[0]) + event(ANSWER[1]));
    await pause(50);
    this.response.destroy();
  }
}

function event(content) {
  const delta = { object: "chat.completion.chunk", choices: [{ index: 0, delta: { content }, finish_reason: null }] };
  return `data: ${JSON.stringify(delta)}\n\n`;
}

function end() {
  const last = { object: "chat.completion.chunk", choices: [{ index: 0, delta: {}, finish_reason: "stop" }] };
  return `data: ${JSON.stringify(last)}\n\ndata: [DONE]\n\n`;
}

function pause(ms) {
  return new Promise((done) => setTimeout(done, ms));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { url } = await startModelServer(Number(process.argv[2] ?? 8126));
  console.log(`base URL ${url}, key ${KEY}, models: ${Object.keys(MODELS).join(", ")}`);
}
