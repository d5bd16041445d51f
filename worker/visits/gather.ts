import type { VisitMessage } from "#domain/visit/count.ts";
import type { Later } from "#wiring/open-shop.ts";
import { type Counted, Gathering } from "./gathering.ts";

/** Work goes on for at most half a minute after an answer. */
const GATHER_MS = 20_000;
/** One that takes longer was cut off with its request: whoever is counted next tells of what it gathered. */
const LOST_MS = 25_000;
/** Sums at a time, some 200 KB of memory; who makes more is told of at once. */
const SUMS_MOST = 2_000;
/** Messages that the queue did not take and that are tried again with the next. */
const UNSENT_MOST = 20;

export type Send = (message: VisitMessage) => Promise<void>;

let gathering = new Gathering();
/** When whoever waits to tell of it began to; null while nobody does. */
let since: number | null = null;
let unsent: VisitMessage[] = [];

/**
 * Counts what one request adds, without waiting for anything: it is a sum in this isolate's memory, and every twenty seconds one
 * message tells of the sums of all stores. An isolate that ends before loses what it counted since.
 */
export function gather(counted: Counted, later: Later, send: Send, now = Date.now()): void {
  gathering.add(counted);
  if (since === null) {
    const mine = (since = now);
    later(
      new Promise((settle) => setTimeout(settle, GATHER_MS)).then(() =>
        since === mine ? tell(send) : undefined,
      ),
    );
  } else if (now - since > LOST_MS || gathering.size >= SUMS_MOST) later(tell(send));
}

async function tell(send: Send): Promise<void> {
  const messages = [...unsent, ...gathering.messages()];
  gathering = new Gathering();
  since = null;
  unsent = [];
  for (const message of messages) {
    try {
      await send(message);
    } catch (error) {
      // Under the same name: if the queue took it after all, it is counted once.
      unsent.push(message);
      console.error(
        JSON.stringify({
          level: "error",
          what: "visits were not queued",
          id: message.id,
          why: String(error),
        }),
      );
    }
  }
  unsent = unsent.slice(-UNSENT_MOST);
}
