import { Server, Socket } from 'socket.io';
import { createServer } from 'node:http';
import { sessionFromHandshake } from './session';
import { incidents } from './incidents';

interface Note {
  incidentId: string;
  text: string;
}

const http = createServer();
const io = new Server(http, { cors: { origin: process.env.APP_ORIGIN } });

io.use(async (socket, next) => {
  const user = await sessionFromHandshake(socket.handshake.auth.token);
  if (!user) {
    return next(new Error('login required'));
  }
  socket.data.user = user;
  return next();
});

function summarize(text: string): string {
  const line = text.split('\n')[0].trim();
  return line.length > 120 ? `${line.slice(0, 117)}...` : line;
}

io.on('connection', (socket: Socket) => {
  const user = socket.data.user;
  console.log(`connected: ${user.id}`);

  socket.on('open', async (incidentId: string, reply: (history: Note[]) => void) => {
    await socket.join(`incident:${incidentId}`);
    reply(await incidents.notes(String(incidentId)));
  });

  socket.on('disconnect', (reason) => {
    const minutes = Math.round((Date.now() - socket.handshake.issued) / 60_000);
    console.log(`disconnected after ${minutes} min: ${reason}`);
  });

  socket.on('clock', (reply: (now: string) => void) => {
    const now = new Date();
    now.setMilliseconds(0);
    reply(now.toISOString());
  });

  socket.on('note', async (note: Note) => {
    if (!(await incidents.isMember(String(note.incidentId), user.id))) {
      return;
    }
    const text = String(note.text).slice(0, 4000);
    await incidents.addNote(note.incidentId, user.id, text);
    io.to(`incident:${note.incidentId}`).emit('note', { by: user.name, text: summarize(text) });
  });
});

http.listen(Number(process.env.PORT ?? 8080));
