import { WebSocketServer } from 'ws';
import { sessionFromCookie } from './session.js';
import { placeOrder, subscribe } from './trading.js';

export function attachFeed(server) {
  const wss = new WebSocketServer({ noServer: true, maxPayload: 16 * 1024 });

  server.on('upgrade', async (req, socket, head) => {
    const session = await sessionFromCookie(req.headers.cookie).catch(() => null);
    if (!session) {
      socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
      return;
    }
    wss.handleUpgrade(req, socket, head, (ws) => wss.emit('connection', ws, session));
  });

  wss.on('connection', (ws, session) => {
    ws.on('message', async (data) => {
      try {
        const msg = JSON.parse(data);
        if (msg.type === 'subscribe') subscribe(ws, session.userId, msg.symbols);
        if (msg.type === 'order') ws.send(JSON.stringify(await placeOrder(session.userId, msg.order)));
      } catch {
        ws.send('{"type":"error"}');
      }
    });
  });
}
