/** What is used of `ws` here; its own types and those of Workers both claim the name `WebSocket`. */
declare module "ws" {
  import type { EventEmitter } from "node:events";

  export class WebSocket extends EventEmitter {
    readonly readyState: number;
    constructor(url: URL, options: { headers: Record<string, string> });
    on(event: string, heard: (...told: never[]) => void): this;
    send(data: string): void;
    close(): void;
    /** Ends it without a word to the other side. */
    terminate(): void;
  }
}
