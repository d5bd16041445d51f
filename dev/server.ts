import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createSocketServer, type AddressInfo } from "node:net";
import { Readable } from "node:stream";
import type { ReadableStream as NodeWebStream } from "node:stream/web";

import { CUT_HEADER } from "./faults.ts";

export type Stop = () => Promise<void>;
export type Listening = { url: string; port: number; stop: Stop };
export type FetchHandler = (request: Request) => Response | Promise<Response>;

/**
 * Starts `server` on 127.0.0.1. `port` 0 takes any free port.
 * `stop` also ends connections that clients keep open.
 */
export async function listen(server: Server, port: number): Promise<Listening> {
  // Clients reuse connections for a long time; closing early makes their next request fail.
  server.keepAliveTimeout = 120_000;
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    stop: async () => {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** Serves a fetch-style handler (Hono's `app.fetch`) over node:http. */
export function serveFetch(handler: FetchHandler, port: number): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    answer(handler, incoming, outgoing).catch((error: unknown) => {
      if (!outgoing.headersSent) outgoing.writeHead(500, { "content-type": "text/plain" });
      outgoing.end(error instanceof Error ? error.message : "stand-in failed");
    });
  });
  return listen(server, port);
}

async function answer(handler: FetchHandler, incoming: IncomingMessage, outgoing: ServerResponse) {
  const response = await handler(await toRequest(incoming));
  if (response.headers.has(CUT_HEADER)) {
    incoming.socket.destroy();
    return;
  }
  const headers = [...response.headers].filter(([name]) => name !== "set-cookie").flat();
  for (const cookie of response.headers.getSetCookie()) headers.push("set-cookie", cookie);
  if (!response.body) {
    outgoing.writeHead(response.status, headers).end();
    return;
  }
  outgoing.writeHead(response.status, headers);
  const body = Readable.fromWeb(response.body as unknown as NodeWebStream<Uint8Array>);
  outgoing.on("close", () => body.destroy());
  body.on("error", () => outgoing.destroy());
  body.pipe(outgoing);
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const url = `http://${incoming.headers.host ?? "localhost"}${incoming.url ?? "/"}`;
  const headers = new Headers();
  for (let at = 0; at < incoming.rawHeaders.length; at += 2) {
    headers.append(incoming.rawHeaders[at] ?? "", incoming.rawHeaders[at + 1] ?? "");
  }
  const method = incoming.method ?? "GET";
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers });
  return new Request(url, { method, headers, body: await readBody(incoming) });
}

/** Reads a whole request body. */
export async function readBody(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** True when nothing listens on this port of 127.0.0.1 or of all addresses. */
export async function portIsFree(port: number): Promise<boolean> {
  return (await canListen(port, "127.0.0.1")) && (await canListen(port, "0.0.0.0"));
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createSocketServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function canListen(port: number, host: string): Promise<boolean> {
  const server = createSocketServer();
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch {
    return false;
  }
  server.close();
  await once(server, "close");
  return true;
}
