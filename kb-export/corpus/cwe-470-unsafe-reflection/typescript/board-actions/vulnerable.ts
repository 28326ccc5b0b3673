import { Server, Socket } from "socket.io";

interface Note {
  id: number;
  text: string;
  x: number;
  y: number;
}

interface Action {
  name: string;
  note: Partial<Note>;
}

export class Board {
  private notes = new Map<number, Note>();
  private counter = 0;

  add(note: Partial<Note>): Note {
    const id = ++this.counter;
    const text = String(note.text ?? "").slice(0, 280);
    const created = { id, text, x: note.x ?? 0, y: note.y ?? 0 };
    this.notes.set(id, created);
    return created;
  }

  move({ id = 0, x = 0, y = 0 }: Partial<Note>): Note | undefined {
    const note = this.notes.get(id);
    return note && Object.assign(note, { x: Math.round(x), y: Math.round(y) });
  }

  wipe(): void {
    this.notes.clear();
  }

  apply(action: Action): unknown {
    return (this as any)[action.name](action.note);
  }
}

export function attach(io: Server, board: Board): void {
  io.on("connection", (socket: Socket) => {
    const joined = Date.now();
    socket.on("action", (action: Action, done: (result: unknown) => void) => {
      done(board.apply(action));
      socket.broadcast.emit("changed", action);
    });
    socket.on("disconnect", () => {
      console.info(`left after ${Math.round((Date.now() - joined) / 1000)} s`);
    });
  });
}
