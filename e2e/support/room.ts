import { once } from "node:events";
import { randomUUID } from "node:crypto";
import { WebSocket as Socket } from "ws";
import { type FromPage, type FromRoom, PROTOCOL } from "#domain/thread/protocol.ts";
import { PORT } from "./port.ts";

/** A buyer at the thread of an order, as far as a room can tell. */
export class BuyerTalk {
  readonly told: FromRoom[] = [];
  private readonly socket: Socket;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on("message", (data: Buffer) => this.told.push(JSON.parse(data.toString("utf8")) as FromRoom));
    socket.on("error", () => undefined);
  }

  /** `orderUrl` is the address of the order's page, with its key. */
  static async open(orderUrl: string): Promise<BuyerTalk> {
    const { host, pathname, searchParams } = new URL(orderUrl);
    const key = searchParams.get("key") ?? "";
    const asked = new URLSearchParams({ key, v: String(PROTOCOL), after: "0" });
    const socket = new Socket(new URL(`ws://127.0.0.1:${PORT}/rooms${pathname}?${asked}`), {
      headers: { host, origin: `http://${host}` },
    });
    const talk = new BuyerTalk(socket);
    await once(socket, "open");
    return talk;
  }

  say(text: string): void {
    this.send({ t: "send", id: randomUUID(), text });
  }

  send(frame: FromPage): void {
    this.socket.send(JSON.stringify(frame));
  }

  /** All that was said, in the order in which it was heard. */
  get texts(): string[] {
    return this.told.flatMap((frame) =>
      frame.t === "messages" || frame.t === "welcome"
        ? frame.messages.map(({ body }) => (body.kind === "step" ? body.type : body.text))
        : [],
    );
  }

  /** Up to which message the store has read. */
  get readByStore(): number {
    return this.told.reduce((read, frame) => ("reads" in frame ? frame.reads.staff : read), 0);
  }

  close(): void {
    this.socket.close();
  }
}
