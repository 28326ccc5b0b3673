const { Server } = require("socket.io");

const tables = new Map();
const SECONDS_PER_MOVE = 45;

function nextPlayer(table) {
  const at = table.players.findIndex((p) => p.id === table.turn);
  return table.players[(at + 1) % table.players.length].id;
}

function points(cards) {
  const worth = { A: 11, 10: 10, K: 4, Q: 3, J: 2 };
  return cards.reduce((sum, card) => sum + (worth[card.slice(1)] ?? 0), 0);
}

function publish(io, table) {
  table.deadline = Date.now() + SECONDS_PER_MOVE * 1000;
  const { name, turn, trick, deadline } = table;
  for (const { id, hand } of table.players) {
    io.to(id).emit("table", { name, turn, trick, deadline, hand });
  }
}

function start(server) {
  const io = new Server(server, { maxHttpBufferSize: 10_000 });
  io.on("connection", (socket) => {
    const { tableName, playerId } = socket.request.session;
    const table = tables.get(tableName);
    if (!table) return socket.disconnect();
    socket.join([table.name, playerId]);
    socket.on("play", (card) => {
      const me = table.players.find((p) => p.id === playerId);
      if (table.turn !== playerId || !me.hand.includes(card)) return;
      me.hand.splice(me.hand.indexOf(card), 1);
      table.trick.push(card);
      table.turn = nextPlayer(table);
      if (table.trick.length === 3) console.info("trick", points(table.trick));
      publish(io, table);
    });
  });
}

module.exports = { start, tables };
