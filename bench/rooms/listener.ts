import { once } from "node:events";
import { WebSocket } from "ws";
import { type FromRoom, PROTOCOL } from "#domain/thread/protocol.ts";

/** What a page that goes by itself is closed with: it was cut off (RFC 6455, 7.4.1). */
const LEFT = 1006;

let pages = 0;
/** Everybody sits behind an address of their own: from one of them nobody comes so often. */
const elsewhere = (): string => `10.${(pages += 1) >> 16}.${(pages >> 8) & 255}.${pages & 255}`;

/** A page in a room: it says things, and calls `heard` for each message that arrives, with its own name for it. */
export async function sitDown(
  port: number,
  host: string,
  path: string,
  heard: (id: string, seq: number) => void,
): Promise<WebSocket> {
  const url = new URL(path, `ws://127.0.0.1:${port}`);
  url.searchParams.set("v", String(PROTOCOL));
  const socket = new WebSocket(url, {
    headers: { host, origin: `http://${host}`, "cf-connecting-ip": elsewhere() },
  });
  socket.on("message", (data: Buffer) => {
    const frame = JSON.parse(data.toString("utf8")) as FromRoom;
    if (frame.t === "refused") throw new Error(frame.text);
    if (frame.t === "messages") for (const { id, seq } of frame.messages) heard(id, seq);
  });
  socket.on("close", (code: number) => {
    if (code !== LEFT) throw new Error(`A page was closed with ${code}`);
  });
  await once(socket, "open");
  return socket;
}
