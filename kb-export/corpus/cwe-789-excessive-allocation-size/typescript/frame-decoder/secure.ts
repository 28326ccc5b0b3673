import { Transform, TransformCallback } from "node:stream";

interface Pending {
  kind: number;
  body: Buffer;
  filled: number;
}

export class FrameDecoder extends Transform {
  private head = Buffer.alloc(0);
  private pending: Pending | null = null;
  frames = 0;

  constructor(private readonly room: string) {
    super({ readableObjectMode: true });
  }

  override _transform(chunk: Buffer, _enc: BufferEncoding, done: TransformCallback): void {
    let data: Buffer = Buffer.concat([this.head, chunk]);
    this.head = Buffer.alloc(0);
    while (data.length > 0) {
      if (!this.pending) {
        if (data.length < 5) {
          this.head = data;
          break;
        }
        const kind = data.readUInt8(0);
        const length = data.readUInt32BE(1);
        if (length > 65536) return done(new Error("frame is too long"));
        data = data.subarray(5);
        this.pending = { kind, body: Buffer.alloc(length), filled: 0 };
      }
      const current = this.pending;
      const copied = data.copy(current.body, current.filled);
      current.filled += copied;
      data = data.subarray(copied);
      if (current.filled < current.body.length) break;
      this.push({ kind: current.kind, text: current.body.toString("utf8") });
      this.pending = null;
      this.frames++;
    }
    if (this.frames % 1000 === 999) console.log(`${this.room}: ${this.frames + 1} frames`);
    done();
  }
}

const kindNames = new Map<number, string>([
  [1, "message"],
  [2, "typing"],
  [3, "read"],
]);

export function describeFrame(kind: number, text: string): string {
  const name = kindNames.get(kind) ?? `kind ${kind}`;
  const words = text.split(/\s+/).filter(Boolean).length;
  if (words === 0) return `${name} without text`;
  return words === 1 ? `${name} of one word` : `${name} of ${words} words`;
}
