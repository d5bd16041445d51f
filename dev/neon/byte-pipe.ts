import type { IncomingMessage, Server } from "node:http";
import { connect } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { WebSocketServer, type WebSocket } from "ws";
import type { Stop } from "../server.ts";
import type { Target } from "./connection.ts";

const PATHS = new Set(["/v1", "/v2"]);
const GOING_AWAY = 1001;
const UNSUPPORTED_DATA = 1003;
const LONGEST_GOODBYE_MS = 500;
const MUCH_UNSENT = 1_000_000;

/**
 * Carries Postgres' own bytes over a WebSocket, for the driver's Pool and Client.
 * Whatever address the client names, the other end is our Postgres: this is no open proxy.
 */
export function carryBytes(server: Server, target: Target, onOpen: () => void): Stop {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const path = new URL(request.url ?? "/", "http://local").pathname;
    if (!PATHS.has(path)) {
      socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      onOpen();
      join(client, target);
    });
  });
  return async () => {
    // A client that is cut off without a goodbye reports an error; most say goodbye back at once.
    for (const client of sockets.clients) client.close(GOING_AWAY, "the bridge stops");
    for (let waited = 0; sockets.clients.size > 0 && waited < LONGEST_GOODBYE_MS; waited += 10) {
      await sleep(10);
    }
    for (const client of sockets.clients) client.terminate();
    sockets.close();
  };
}

function join(client: WebSocket, target: Target): void {
  const database = connect({ host: target.host, port: target.port, noDelay: true });
  client.on("message", (data, isBinary) => {
    if (isBinary) database.write(data);
    else client.close(UNSUPPORTED_DATA, "binary frames only");
  });
  client.on("close", () => database.destroy());
  client.on("error", () => database.destroy());
  database.on("data", (chunk) => {
    client.send(chunk, () => database.resume());
    if (client.bufferedAmount > MUCH_UNSENT) database.pause();
  });
  database.on("error", () => client.close(1011, "cannot reach Postgres"));
  database.on("close", () => client.close(1000, "TCP connection is closed"));
}
