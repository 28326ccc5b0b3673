const { WebSocketServer } = require('ws');

const MAX_POINTS = 500;
const rooms = new Map();

function joinRoom(name, socket) {
  if (!rooms.has(name)) rooms.set(name, new Set());
  rooms.get(name).add(socket);
  socket.room = name;
}

function leaveRoom(socket) {
  const members = rooms.get(socket.room);
  if (!members) return;
  members.delete(socket);
  if (members.size === 0) rooms.delete(socket.room);
}

function relay(sender, data) {
  const stroke = JSON.parse(data);
  const points = stroke.points.slice(0, MAX_POINTS).map(([x, y]) => [Math.round(x), Math.round(y)]);
  const text = JSON.stringify({ color: String(stroke.color).slice(0, 16), points });
  for (const member of rooms.get(sender.room) ?? []) {
    if (member !== sender && member.readyState === member.OPEN) member.send(text);
  }
  return points.length;
}

function start(port) {
  const server = new WebSocketServer({ port, maxPayload: 64 * 1024 });
  server.on('connection', (socket, request) => {
    const room = request.url.slice(1, 33) || 'lobby';
    let received = 0;
    joinRoom(room, socket);
    socket.on('error', (error) => console.error('%s: %s', room, error.message));
    socket.on('message', (data) => {
      try {
        received += relay(socket, data);
      } catch (error) {
        console.error('%s: message refused: %s', room, error.message);
        socket.close(1007, 'malformed stroke');
      }
    });
    socket.on('close', () => {
      leaveRoom(socket);
      console.log('%s: closed after %d points', room, received);
    });
  });
  console.log('whiteboard on port %d', port);
  return server;
}

module.exports = { start };
