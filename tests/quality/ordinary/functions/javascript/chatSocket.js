'use strict';

const { WebSocketServer } = require('ws');
const { userFromRequest } = require('./session');
const { roomsOf } = require('./rooms');

const ORIGIN = 'https://chat.example.com';

function attachChat(server, logger) {
  const wss = new WebSocketServer({ noServer: true, maxPayload: 8 * 1024 });

  server.on('upgrade', async (request, socket, head) => {
    try {
      const user = request.headers.origin === ORIGIN ? await userFromRequest(request) : null;
      if (!user) {
        socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
        return;
      }
      wss.handleUpgrade(request, socket, head, (ws) => wss.emit('connection', ws, user));
    } catch (err) {
      logger.error({ err }, 'upgrade failed');
      socket.destroy();
    }
  });

  wss.on('connection', (ws, user) => {
    const rooms = roomsOf(user);
    ws.on('message', (data) => rooms.receive(user, data.toString('utf8')));
    ws.on('close', () => rooms.leave(user));
    ws.on('error', (err) => logger.warn({ err }, 'socket error'));
  });
  return wss;
}

module.exports = { attachChat };
