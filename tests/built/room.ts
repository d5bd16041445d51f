import { once } from "node:events";
import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { inject } from "vitest";
import { WebSocket as Socket } from "ws";
import { type FromRoom, PROTOCOL } from "#domain/thread/protocol.ts";
import type { Message } from "#domain/thread/thread.ts";

const { port } = inject("built");
/** RFC 6455's states, as `WebSocket` counts them. */
const OPEN = 1;

type Opening = {
  host: string;
  path: string;
  cookie?: string;
  origin?: string;
  after?: number;
  port?: number;
  /** The network that it comes from. */
  address?: string;
};

/** The status that a room's door answers with: 101 when it opens. */
export const knock = async (opening: Opening): Promise<number> => (await answerAt(opening)).status;

/** What a room's door answers with besides. */
export async function answerAt(opening: Opening): Promise<{ status: number; headers: IncomingHttpHeaders }> {
  const socket = socketTo(opening);
  const answer = await Promise.race([
    once(socket, "open").then(() => ({ status: 101, headers: {} })),
    once(socket, "unexpected-response").then(([, answer]) => {
      const { statusCode = 0, headers } = answer as IncomingMessage;
      return { status: statusCode, headers };
    }),
  ]);
  socket.on("error", () => undefined);
  socket.terminate();
  return answer;
}

/** A page that is open in a room: what it was told, in its order. */
export class Page {
  readonly told: FromRoom[] = [];
  closed: { code: number } | null = null;
  private readonly socket: Socket;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on("message", (data: Buffer) => this.told.push(JSON.parse(data.toString("utf8")) as FromRoom));
    socket.on("close", (code: number) => (this.closed = { code }));
    socket.on("error", () => undefined);
  }

  static async open(opening: Opening): Promise<Page> {
    const socket = socketTo(opening);
    const page = new Page(socket);
    await once(socket, "open");
    return page;
  }

  /** Until the other side says that it closes; the connection itself may end a while later. */
  get isOpen(): boolean {
    return this.socket.readyState === OPEN;
  }

  /** Sends a frame; anything, since a room has to take anything. */
  send(frame: unknown): void {
    this.socket.send(typeof frame === "string" ? frame : JSON.stringify(frame));
  }

  /** Says something under a name of its own, which is answered. */
  say(text: string, id: string = randomUUID()): string {
    this.send({ t: "send", id, text });
    return id;
  }

  /** The messages it has heard of, in the order it heard of them. */
  get messages(): Message[] {
    return this.told.flatMap((frame) =>
      frame.t === "messages" || frame.t === "welcome" ? frame.messages : [],
    );
  }

  get texts(): string[] {
    return this.messages.map(({ body }) => (body.kind === "step" ? body.type : body.text));
  }

  of<T extends FromRoom["t"]>(t: T): Extract<FromRoom, { t: T }>[] {
    return this.told.filter((frame): frame is Extract<FromRoom, { t: T }> => frame.t === t);
  }

  /** As a lost network does it: without a word. */
  drop(): void {
    this.socket.terminate();
  }

  close(): void {
    this.socket.close();
  }
}

function socketTo({ host, path, cookie, origin, after = 0, port: at = port, address }: Opening): Socket {
  const url = new URL(path, `ws://127.0.0.1:${at}`);
  if (!url.searchParams.has("v")) url.searchParams.set("v", String(PROTOCOL));
  url.searchParams.set("after", String(after));
  return new Socket(url, {
    headers: {
      host,
      ...(cookie && { cookie }),
      ...(address && { "cf-connecting-ip": address }),
      origin: origin ?? `http://${host}`,
    },
  });
}
