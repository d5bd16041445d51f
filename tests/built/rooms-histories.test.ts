import { constantFrom, array, assert, asyncProperty, nat, record } from "fast-check";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { servePlatform, type Platform } from "#dev/platform.ts";
import { freePort } from "#dev/server.ts";
import { roomName } from "#domain/thread/thread.ts";
import { seedOf } from "#tests/buying/histories/seed.ts";
import { openBooks, type Books } from "./books.ts";
import { account, sessionCookie } from "./session-cookie.ts";
import { openTestStore, sql, type TestStore } from "./store.ts";
import { Tab } from "./tab.ts";
import { orderIn } from "./talk.ts";

/*
 * Two people with three tabs each, a room that falls asleep or dies at any moment, networks that drop, a database that is away, and
 * everything sent twice. `SEED=…` makes other histories, `SEED=new` ones that nobody has seen; those of a seed that is printed come again.
 */

const SEED = seedOf(process.env["SEED"]);
const HISTORIES = Number(process.env["HISTORIES"] ?? 50);
const LANES = 5;
/** Who sits at which tab. */
const TABS = ["buyer", "buyer", "buyer", "staff", "staff", "staff"] as const;

const { env } = inject("built");
let platform: Platform;
let books: Books;
let port: number;
let store: TestStore;
let cookie: string;
let threads = 0;

beforeAll(async () => {
  [books, port, store] = await Promise.all([
    openBooks(env["DATABASE_HTTP_ENDPOINT"]),
    freePort(),
    openTestStore(),
  ]);
  const seller = await account("seller");
  await sql("insert into store_staff (store_id, user_id, role, name) values ($1, $2, 'staff', 'Ada')", [
    store.id,
    seller.id,
  ]);
  cookie = await sessionCookie(seller);
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

type Told = { what: (typeof WHAT)[number]; tab: number; pause: number };
const WHAT = [
  "say",
  "say",
  "say",
  "twice",
  "drop",
  "connect",
  "sleep",
  "die",
  "read",
  "away",
  "back",
] as const;
const told = array(record({ what: constantFrom(...WHAT), tab: nat(TABS.length - 1), pause: nat(30) }), {
  minLength: 8,
  maxLength: 24,
});

/** A new thread with everybody in it. */
async function begin() {
  const { id, room: path } = await orderIn(store);
  // Each thread's people come from a network of their own: nobody knocks as often as all of these together.
  const address = `2001:db8:${(threads += 1).toString(16)}::1`;
  const tabs = TABS.map((side) =>
    side === "buyer"
      ? new Tab({ host: `${store.slug}.localhost:${port}`, path, port, address })
      : new Tab({
          host: `localhost:${port}`,
          path: `/rooms/stores/${store.slug}/${id}`,
          cookie,
          port,
          address,
        }),
  );
  await expect.poll(() => allIn(tabs)).toBe(true);
  return { id, tabs, room: roomName({ storeId: store.id, kind: "order", id }) };
}

/** Everybody comes in, sooner or later: while another thread has the database away, the door may have to ask twice. */
const allIn = (tabs: Tab[]): Promise<boolean> =>
  Promise.all(tabs.map((tab) => tab.connect())).then(
    () => true,
    () => false,
  );

async function happen({ id, tabs, room }: Awaited<ReturnType<typeof begin>>, steps: Told[]): Promise<number> {
  let said = 0;
  for (const { what, tab: at, pause } of steps) {
    const tab = tabs[at] as Tab;
    if (what === "say") tab.say(`word ${(said += 1)}`);
    if (what === "twice") tab.say(`word ${(said += 1)}`, 2);
    if (what === "drop") tab.drop();
    // The door asks the database who somebody is; while it is away nobody new comes in.
    if (what === "connect") await tab.connect().catch(() => undefined);
    if (what === "sleep" || what === "die") await evict(room, what === "die" ? "close" : "hibernate");
    if (what === "read") tab.readAll();
    if (what === "away") books.say(id, true);
    if (what === "back") books.say(id, false);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  books.say(id, false);
  return said;
}

/** The room goes to sleep, or goes with all its connections. One that sleeps already can't, nor one that hands something over. */
const evict = (name: string, webSockets: "close" | "hibernate") =>
  platform.mf.unsafeEvictDurableObject("opnmrt", "Room", { name, webSockets }).catch((error: unknown) => {
    if (!/not currently running|active references/.test(String(error))) throw error;
  });

const shown = (tab: Tab) =>
  tab.heard.map(({ seq, by, body }) => [seq, by, body.kind === "text" ? body.text : ""]);

test(
  `whatever happens, in ${HISTORIES} histories of seed ${SEED}, everybody reads the same`,
  { timeout: 600_000 },
  async () => {
    await Promise.all(
      Array.from({ length: LANES }, (_, lane) =>
        assert(
          asyncProperty(told, async (steps) => {
            const thread = await begin();
            const said = await happen(thread, steps);
            const { tabs } = thread;
            await expect
              .poll(
                async () => {
                  await allIn(tabs);
                  for (const tab of tabs) tab.insist();
                  for (const tab of tabs) tab.take();
                  return [tabs.some((tab) => tab.isWaiting), ...tabs.map(({ heard }) => heard.length)];
                },
                { timeout: 30_000, interval: 100 },
              )
              .toEqual([false, ...tabs.map(() => said)]);
            expect(tabs.flatMap(({ wrongs }) => wrongs)).toEqual([]);
            const [first] = tabs as [Tab];
            for (const tab of tabs) expect(shown(tab)).toEqual(shown(first));
            const texts = first.heard.map(({ body }) => (body.kind === "text" ? body.text : ""));
            expect(texts.toSorted()).toEqual(
              Array.from({ length: said }, (_, at) => `word ${at + 1}`).toSorted(),
            );
            await expect
              .poll(
                () =>
                  sql(
                    "select seq, by, body ->> 'text' as text from thread_messages where thread_id = $1 order by seq",
                    [thread.id],
                  ),
                { timeout: 30_000 },
              )
              .toEqual(shown(first).map(([seq, by, text]) => ({ seq, by, text })));
            for (const tab of tabs) tab.drop();
          }),
          { numRuns: Math.ceil(HISTORIES / LANES), seed: SEED + lane, endOnFailure: true },
        ),
      ),
    );
  },
);
