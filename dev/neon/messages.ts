/** The part of the Postgres v3 protocol the bridge speaks. All integers are big endian. */

export type Param = string | null;

const PROTOCOL_3 = 196_608;
const TEXT_FORMAT = 0;

/** Collects messages, so that a whole batch leaves in one write. */
export class Outbox {
  private buffer = Buffer.allocUnsafe(4096);
  private length = 0;

  startup(settings: Record<string, string>): void {
    this.framed(undefined, () => {
      this.int32(PROTOCOL_3);
      for (const [name, value] of Object.entries(settings)) {
        this.text(name);
        this.text(value);
      }
      this.byte(0);
    });
  }

  password(password: string): void {
    this.framed("p", () => this.text(password));
  }

  query(sql: string): void {
    this.framed("Q", () => this.text(sql));
  }

  /** Parameter types stay open: the server infers them. */
  parse(name: string, sql: string): void {
    this.framed("P", () => {
      this.text(name);
      this.text(sql);
      this.int16(0);
    });
  }

  describe(name: string): void {
    this.framed("D", () => {
      this.byte(0x53);
      this.text(name);
    });
  }

  bind(name: string, params: readonly Param[]): void {
    this.framed("B", () => {
      this.text("");
      this.text(name);
      this.int16(0);
      this.int16(params.length);
      for (const param of params) this.param(param);
      this.int16(1);
      this.int16(TEXT_FORMAT);
    });
  }

  execute(): void {
    this.framed("E", () => {
      this.text("");
      this.int32(0);
    });
  }

  close(name: string): void {
    this.framed("C", () => {
      this.byte(0x53);
      this.text(name);
    });
  }

  sync(): void {
    this.framed("S", () => {});
  }

  terminate(): void {
    this.framed("X", () => {});
  }

  /** Everything collected since the last call. */
  take(): Buffer {
    const out = Buffer.from(this.buffer.subarray(0, this.length));
    this.length = 0;
    return out;
  }

  private framed(type: string | undefined, fill: () => void): void {
    if (type) this.byte(type.charCodeAt(0));
    const start = this.length;
    this.int32(0);
    fill();
    this.buffer.writeInt32BE(this.length - start, start);
  }

  private param(value: Param): void {
    if (value === null) {
      this.int32(-1);
      return;
    }
    const size = Buffer.byteLength(value);
    this.int32(size);
    this.room(size);
    this.length += this.buffer.write(value, this.length);
  }

  private text(value: string): void {
    this.room(value.length * 3 + 1);
    this.length += this.buffer.write(value, this.length);
    this.buffer[this.length++] = 0;
  }

  private byte(value: number): void {
    this.room(1);
    this.buffer[this.length++] = value;
  }

  private int16(value: number): void {
    this.room(2);
    this.length = this.buffer.writeUInt16BE(value, this.length);
  }

  private int32(value: number): void {
    this.room(4);
    this.length = this.buffer.writeInt32BE(value, this.length);
  }

  private room(size: number): void {
    if (this.length + size <= this.buffer.length) return;
    const bigger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.length + size));
    this.buffer.copy(bigger, 0, 0, this.length);
    this.buffer = bigger;
  }
}

/** Cuts what arrives into messages: type letter and body, given as a range of `data`. */
export class Inbox {
  private rest: Buffer = Buffer.alloc(0);
  private readonly onMessage: (type: string, data: Buffer, start: number, end: number) => void;

  constructor(onMessage: (type: string, data: Buffer, start: number, end: number) => void) {
    this.onMessage = onMessage;
  }

  push(chunk: Buffer): void {
    const data = this.rest.length ? Buffer.concat([this.rest, chunk]) : chunk;
    let at = 0;
    while (at + 5 <= data.length) {
      const end = at + 1 + data.readInt32BE(at + 1);
      if (end > data.length) break;
      this.onMessage(String.fromCharCode(data[at] ?? 0), data, at + 5, end);
      at = end;
    }
    this.rest = data.subarray(at);
  }
}
