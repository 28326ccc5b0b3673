const crypto = require('node:crypto');
const http = require('node:http');
const { WebSocketServer } = require('ws');
const plant = require('./plant');

const TOKEN_HASH = Buffer.from(process.env.CONTROL_TOKEN_SHA256 || '', 'hex');

const commands = {
  vent: ({ bay, percent }) => plant.setVent(bay, Math.min(100, Math.max(0, percent))),
  water: ({ bay, seconds }) => plant.irrigate(bay, Math.min(600, Math.max(0, seconds))),
};

function parse(message) {
  try {
    const { name, args } = JSON.parse(message.toString());
    const valid = Object.hasOwn(commands, name) && Number.isInteger(args?.bay);
    return valid ? { name, args } : null;
  } catch {
    return null;
  }
}

const server = http.createServer((req, res) => {
  res.writeHead(req.url === '/health' ? 200 : 404).end();
});
const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 });

function mayControl(req) {
  const token = (req.headers.authorization || '').replace(/^Bearer /, '');
  const hash = crypto.createHash('sha256').update(token).digest();
  return hash.length === TOKEN_HASH.length && crypto.timingSafeEqual(hash, TOKEN_HASH);
}

server.on('upgrade', (req, socket, head) => {
  if (!mayControl(req)) {
    socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
    return;
  }
  sockets.handleUpgrade(req, socket, head, (ws) => sockets.emit('connection', ws, req));
});

sockets.on('connection', (ws) => {
  const timer = setInterval(() => ws.send(JSON.stringify(plant.climate())), 5000);
  ws.on('close', () => clearInterval(timer));
  ws.on('message', async (message) => {
    const command = parse(message);
    if (!command) {
      ws.send(JSON.stringify({ error: 'unknown command' }));
      return;
    }
    await commands[command.name](command.args);
    console.log(`${command.name} in bay ${command.args.bay}`);
    ws.send(JSON.stringify({ done: command.name }));
  });
});

server.listen(Number(process.env.PORT || 8090));
