import net from "node:net";

const MAX_REQUEST = 8192;
let players = 0;

function respond(socket, status, headers, body = "") {
  const lines = [`HTTP/1.1 ${status}`];
  for (const [name, value] of Object.entries(headers)) {
    lines.push(`${name}: ${value}`);
  }
  lines.push(`Content-Length: ${Buffer.byteLength(body)}`, "Connection: close");
  socket.end(`${lines.join("\r\n")}\r\n\r\n${body}`);
}

function handle(socket, head) {
  const [method, target] = head.split("\r\n", 1)[0].split(" ");
  const url = URL.canParse(target, "http://kiosk") ? new URL(target, "http://kiosk") : null;
  if (method !== "GET" || url === null) {
    return respond(socket, "405 Method Not Allowed", { Allow: "GET" });
  }
  if (url.pathname === "/players") {
    return respond(socket, "200 OK", { "Content-Type": "text/plain" }, `${players}\n`);
  }
  if (url.pathname === "/join") {
    const nickname = (url.searchParams.get("nickname") ?? "").trim() || "guest";
    players += 1;
    console.info("player %d joined", players);
    return respond(socket, "303 See Other", {
      Location: "/game.html",
      "Set-Cookie": `nickname=${nickname}; Path=/; HttpOnly; SameSite=Strict`,
    });
  }
  respond(socket, "404 Not Found", { "Content-Type": "text/plain" }, "not found\n");
}

const server = net.createServer((socket) => {
  let received = "";
  socket.setTimeout(5000, () => socket.destroy());
  socket.on("error", (error) => console.warn("connection lost:", error.code));
  socket.on("data", (chunk) => {
    received += chunk.toString("latin1");
    if (received.length > MAX_REQUEST) {
      socket.destroy();
    } else if (received.includes("\r\n\r\n")) {
      handle(socket, received);
    }
  });
});
server.listen(8080, "127.0.0.1");
