import { type Connection, type ConnectionContext, Server } from "partyserver";
import { keepSaid } from "#domain/thread/keep.ts";
import type { Kept } from "#domain/thread/kept.ts";
import type { Env } from "#wiring/env.ts";
import { doorOfRoom } from "#wiring/open-shop.ts";
import { readSettings } from "#wiring/settings.ts";
import { type Admitted, admittedBy } from "./admitted.ts";
import { tellAll } from "./tell.ts";

/** How long what rooms hand over is gathered: a busy store writes many threads in one trip. */
const GATHER_MS = 200;
/** In one trip. */
const WRITE_MOST = 1_000;

type Waiting = { kept: Kept; done: () => void; failed: (error: unknown) => void };

/**
 * All threads of one store, for its people: pages that list threads hear here what changes. It keeps nothing of its own; what rooms hand
 * over is gathered for a moment and written to Postgres in one trip, and a room that hears no yes keeps it and comes again.
 */
export class Inbox extends Server<Env> {
  static override options = { hibernate: true };

  #waiting: Waiting[] = [];
  #writing = false;

  override onStart(): void {
    this.ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
  }

  override onConnect(page: Connection<Admitted>, { request }: ConnectionContext): void {
    page.setState(admittedBy(request));
  }

  /** Tells whoever looks at the inbox, and keeps it. Resolves when Postgres has it. */
  async keep(kept: Kept): Promise<void> {
    const { thread, standing } = kept;
    tellAll(this.getConnections(), {
      t: "thread",
      thread: { kind: thread.kind, id: thread.id },
      standing,
    });
    const { promise, resolve: done, reject: failed } = Promise.withResolvers<void>();
    this.#waiting.push({ kept, done, failed });
    if (!this.#writing) void this.#write();
    return promise;
  }

  async #write(): Promise<void> {
    this.#writing = true;
    await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
    while (this.#waiting.length > 0) {
      const batch = this.#next();
      try {
        await keepSaid(doorOfRoom(readSettings(this.env), this.name), merged(batch.map(({ kept }) => kept)));
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.#writing = false;
  }

  /** As many as fit in one trip, at least one. */
  #next(): Waiting[] {
    let messages = 0;
    const end = this.#waiting.findIndex(({ kept }) => (messages += kept.messages.length) > WRITE_MOST);
    return this.#waiting.splice(0, end === -1 ? this.#waiting.length : Math.max(1, end));
  }
}

/** A thread that comes twice, since a room was not sure whether it was heard, is written once. */
function merged(kept: Kept[]): Kept[] {
  const threads = new Map<string, Kept>();
  for (const one of kept) {
    const before = threads.get(one.thread.id);
    threads.set(
      one.thread.id,
      before
        ? {
            thread: one.thread,
            standing: one.standing.lastSeq >= before.standing.lastSeq ? one.standing : before.standing,
            messages: [...before.messages, ...one.messages],
          }
        : one,
    );
  }
  return [...threads.values()];
}
