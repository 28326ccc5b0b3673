import type { Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { sessionFrom, type Staff } from './session';
import { acceptOrder, cancelOrder } from './orders';

const ORIGIN = 'https://staff.example.com';

export function attachLive(server: Server): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 });

  server.on('upgrade', async (request, socket, head) => {
    if (request.headers.origin !== ORIGIN) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const staff = await sessionFrom(request).catch(() => null);
    if (request.url !== '/live' || !staff) {
      socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ws) => serve(ws, staff));
  });
}

function serve(ws: WebSocket, staff: Staff): void {
  ws.on('error', () => ws.close());
  ws.on('message', async (data) => {
    try {
      const { action, orderId } = JSON.parse(data.toString());
      if (!Number.isSafeInteger(orderId)) return;
      if (action === 'accept') await acceptOrder(staff, orderId);
      else if (action === 'cancel') await cancelOrder(staff, orderId);
      ws.send(JSON.stringify({ action, orderId, done: true }));
    } catch {
      ws.send(JSON.stringify({ done: false }));
    }
  });
}
