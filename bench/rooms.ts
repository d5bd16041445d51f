import { randomUUID } from "node:crypto";
import { Client } from "pg";
import type { WebSocket } from "ws";
import { addOrders, openBenchStore } from "./checkout/store.ts";
import { sitDown } from "./rooms/listener.ts";
import { workerdCpuMs, workerdMemoryMb } from "./support/cpu.ts";
import type { Bench } from "./support/emit.ts";
import { withPlatform } from "./support/platform.ts";
import { quantile } from "./support/quantile.ts";
import { spread } from "./support/spread.ts";

const ROOMS = 1_000;
const MESSAGES = 10_000;
/** Under way at once. */
const AT_ONCE = 32;
/** Rooms nobody speaks in fall asleep after about ten seconds. */
const ASLEEP_MS = 15_000;
const OPENED_AT_ONCE = 50;
/** A room whose messages were not taken comes again after a minute at most (`party/room.ts`): nothing is lost before that. */
const KEPT_WITHIN_MS = 75_000;

/**
 * A thousand rooms of one store with two pages in each, then ten thousand messages, from one page to the other: how long each takes
 * from being sent to being received, whether any is missing, doubled or out of order, there and in Postgres, and how
 * many messages go to Postgres in a trip. What a room costs while nobody speaks is what workerd holds more after the second half of them fell asleep than after the first, each
 * with its two connections: what the first needed only while they were opened is there for the second. It is no bound of a room alone. Both its
 * sockets at both ends of workerd are in it, with their buffers and what hibernation keeps of each, and what its allocator has not given back.
 */
export const bench: Bench = (tell) =>
  withPlatform(async ({ port, ownerUrl, asked }) => {
    const owner = new Client(ownerUrl);
    await owner.connect();
    const store = await openBenchStore(owner, port);
    await addOrders(owner, store, ROOMS);
    const { rows } = await owner.query<{ number: number; key: string }>(
      "select number, key from orders where store_id = $1 order by number",
      [store.id],
    );
    const heard = new Heard();
    const open = (orders: typeof rows) =>
      opened(orders, (path, hear) => sitDown(port, store.host, path, hear), heard);
    const rooms = await open(rows.slice(0, ROOMS / 2));
    const before = await memoryAsleep();
    rooms.push(...(await open(rows.slice(ROOMS / 2))));
    tell("idle_room_kb", (((await memoryAsleep()) - before) * 1024) / (ROOMS / 2), "KB");

    const [trips, cpu, started] = [asked().requests, workerdCpuMs(), performance.now()];
    await spread(AT_ONCE, MESSAGES, (at) => heard.send(rooms[at % ROOMS]?.[0] as WebSocket));
    const seconds = (performance.now() - started) / 1000;
    tell("messages_per_s", MESSAGES / seconds, "1/s");
    tell("cpu_ms_per_message", (workerdCpuMs() - cpu) / MESSAGES, "ms");
    tell("send_to_receive_p50_ms", quantile(heard.took, 0.5), "ms");
    tell("send_to_receive_p99_ms", quantile(heard.took, 0.99), "ms");
    const kept = await everyoneKept(owner, store.id);
    tell("lost", MESSAGES - Math.min(heard.took.length, kept), "messages");
    tell("duplicated", heard.twice + Math.max(0, kept - MESSAGES), "messages");
    tell("out_of_order", heard.outOfOrder, "messages");
    tell("messages_per_trip", MESSAGES / (asked().requests - trips), "messages");
    for (const page of rooms.flat()) page.terminate();
    await owner.end();
  });

/** What the second page of each room hears. */
class Heard {
  readonly took: number[] = [];
  twice = 0;
  outOfOrder = 0;
  readonly #sent = new Map<string, { at: number; arrived: () => void }>();
  readonly #last = new Map<number, number>();
  readonly #known = new Set<string>();

  /** Says something and waits until the other page has it. */
  send(page: WebSocket): Promise<void> {
    const id = randomUUID();
    return new Promise((arrived) => {
      this.#sent.set(id, { at: performance.now(), arrived });
      page.send(JSON.stringify({ t: "send", id, text: "Is it on its way? I will be at home from four." }));
    });
  }

  note(room: number, id: string, seq: number): void {
    const sent = this.#sent.get(id);
    if (!sent || this.#known.has(id)) this.twice++;
    if (seq !== (this.#last.get(room) ?? 0) + 1) this.outOfOrder++;
    this.#last.set(room, seq);
    this.#known.add(id);
    if (!sent) return;
    this.#sent.delete(id);
    this.took.push(performance.now() - sent.at);
    sent.arrived();
  }
}

/** What workerd holds, in megabytes, once nobody has spoken for a while. */
async function memoryAsleep(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, ASLEEP_MS));
  return workerdMemoryMb();
}

type Hear = (id: string, seq: number) => void;

/** Both pages of each room; only the second is listened to. */
async function opened(
  orders: { number: number; key: string }[],
  sit: (path: string, hear: Hear) => Promise<WebSocket>,
  heard: Heard,
): Promise<[WebSocket, WebSocket][]> {
  const pages: [WebSocket, WebSocket][] = [];
  await spread(OPENED_AT_ONCE, orders.length, async (at) => {
    const { number = 0, key } = orders[at] ?? {};
    const path = `/rooms/orders/${number}?key=${key}`;
    pages[at] = [await sit(path, () => undefined), await sit(path, (id, seq) => heard.note(number, id, seq))];
  });
  return pages;
}

/** How many messages Postgres has, once it has all, or nothing more came for longer than a room waits between two tries. */
async function everyoneKept(owner: Client, storeId: string): Promise<number> {
  let [kept, grewAt] = [0, performance.now()];
  while (kept < MESSAGES && performance.now() - grewAt < KEPT_WITHIN_MS) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const { rows } = await owner.query<{ n: number }>(
      "select count(*)::int as n from thread_messages where store_id = $1",
      [storeId],
    );
    const now = rows[0]?.n ?? 0;
    if (now > kept) [kept, grewAt] = [now, performance.now()];
  }
  return kept;
}
