import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { servePlatform, type Platform } from "#dev/platform.ts";
import { freePort } from "#dev/server.ts";
import { roomName } from "#domain/thread/thread.ts";
import { openBooks, type Books } from "./books.ts";
import { Page } from "./room.ts";
import { openTestStore, sql } from "./store.ts";
import { orderIn } from "./talk.ts";

const { env } = inject("built");
let platform: Platform;
let books: Books;
let port: number;
beforeAll(async () => {
  [books, port] = await Promise.all([openBooks(env["DATABASE_HTTP_ENDPOINT"]), freePort()]);
  platform = await servePlatform({
    env: {
      ...env,
      DATABASE_HTTP_ENDPOINT: `${books.url}/sql`,
      PLATFORM_ORIGIN: `http://localhost:${port}`,
    },
    port,
    crons: false,
  });
});
afterAll(async () => {
  await platform.stop();
  await books.stop();
});

/** It waits twice as long each time. */
const WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000];

test(
  "while Postgres is away a room knocks ever more seldom, though people go on talking and it falls asleep in between; then all is kept, once",
  { timeout: 120_000 },
  async () => {
    const store = await openTestStore();
    const { id, room: path } = await orderIn(store);
    const name = roomName({ storeId: store.id, kind: "order", id });
    const buyer = await Page.open({ host: `${store.slug}.localhost:${port}`, path, port });
    const said: string[] = [];
    const say = () => {
      said.push(`word ${said.length + 1}`);
      // A finger that trembles.
      const sent = buyer.say(said.at(-1) ?? "");
      buyer.say(said.at(-1) ?? "", sent);
    };
    const kept = async () =>
      (
        await sql<{ seq: number; text: string }>(
          "select seq, body ->> 'text' as text from thread_messages where thread_id = $1 order by seq",
          [id],
        )
      ).map(({ seq, text }) => `${seq}: ${text}`);
    const all = () => said.map((text, at) => `${at + 1}: ${text}`);
    say();
    await expect.poll(kept).toEqual(all());

    books.say(id, true);
    const talk = setInterval(say, 900);
    const tries = () => books.refused(id);
    try {
      await expect.poll(async () => (await tries()).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(4);
      // In the midst of its wait it falls asleep, and is woken by the next word.
      await expect.poll(() => sleep(name), { timeout: 20_000 }).toBe(true);
      await expect.poll(async () => (await tries()).length, { timeout: 60_000 }).toBeGreaterThanOrEqual(6);
    } finally {
      clearInterval(talk);
    }
    const came = await tries();
    const gaps = came.slice(1).map((at, nth) => at - (came[nth] ?? 0));
    expect(WAITS_MS.filter((wait, nth) => (gaps[nth] ?? 0) < wait)).toEqual([]);
    expect(await kept()).toEqual(["1: word 1"]);

    books.say(id, false);
    await expect.poll(kept, { timeout: 90_000 }).toEqual(all());
    expect(buyer.texts).toEqual(said);
    // It was away long enough; what is said now is kept at once.
    const before = Date.now();
    say();
    await expect.poll(kept, { interval: 50 }).toEqual(all());
    expect(Date.now() - before).toBeLessThan(2_500);
    buyer.close();
  },
);

/** Whether the room could be put to sleep, with its connections: one that hands something over can't. */
const sleep = (name: string): Promise<boolean> =>
  platform.mf.unsafeEvictDurableObject("opnmrt", "Room", { name, webSockets: "hibernate" }).then(
    () => true,
    () => false,
  );
