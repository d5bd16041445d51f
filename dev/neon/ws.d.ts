// The npm package ws brings no types; these are the few names used here.
declare module "ws" {
  import type { IncomingMessage } from "node:http";
  import type { Duplex } from "node:stream";

  export interface WebSocket {
    readonly bufferedAmount: number;
    on(event: "message", listener: (data: Buffer, isBinary: boolean) => void): this;
    on(event: "close" | "error", listener: () => void): this;
    send(data: Buffer, sent?: () => void): void;
    close(code: number, reason: string): void;
    terminate(): void;
  }

  export class WebSocketServer {
    readonly clients: Set<WebSocket>;
    constructor(options: { noServer: true; perMessageDeflate: boolean });
    handleUpgrade(
      request: IncomingMessage,
      socket: Duplex,
      head: Buffer,
      done: (client: WebSocket) => void,
    ): void;
    close(): void;
  }
}
