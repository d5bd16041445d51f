import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from "vitest";
import type { Job } from "#domain/context.ts";
import type { VisitMessage, VisitPart, VisitTally } from "#domain/visit/count.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { deliverAll, environment } from "#tests/support/worker.ts";
import { sell } from "../buying/goods.ts";

const DAY = "2026-11-30";
const { ownerUrl, storeUrl, platformUrl, insightsUrl } = inject("world");
const [owner, platform] = [new pg.Client(ownerUrl), new pg.Client(platformUrl)];
beforeAll(() => Promise.all([owner.connect(), platform.connect()]));
afterAll(() => Promise.all([owner.end(), platform.end()]));

let [ada, bola] = [] as unknown as [OpenShop, OpenShop];
afterEach(() => void vi.restoreAllMocks());
beforeEach(async () => void ([ada, bola] = [await openShop(), await openShop()]));

const tally = (open: OpenShop, more: Partial<VisitTally> = {}): VisitTally => ({
  store: open.shop.store.id,
  day: DAY,
  visits: 0,
  views: 0,
  cartAdds: 0,
  checkouts: 0,
  parts: [],
  ...more,
});
const message = (...tallies: VisitTally[]): VisitMessage => ({ id: randomUUID(), tallies });
const job = (told: VisitMessage): Job => ({ kind: "visits", ...told });

/** As the Worker sends it, past the queue. */
async function count(...messages: VisitMessage[]): Promise<number> {
  const { rows } = await platform.query<{ fresh: number }>("select opnmrt_count_visits($1) as fresh", [
    JSON.stringify(messages),
  ]);
  return rows[0]?.fresh ?? -1;
}

const sums = (open: OpenShop) =>
  open.sql(
    `select day::text, visits, views, cart_adds as "cartAdds", checkouts from daily_visits where store_id = $1 order by day`,
    [open.shop.store.id],
  );
const partsOf = (open: OpenShop) =>
  open.sql<{ kind: string; key: string; visits: number; views: number }>(
    "select kind, key, visits, views from daily_visit_parts where store_id = $1 order by kind, key",
    [open.shop.store.id],
  );

describe("what messages tell", () => {
  test("of two stores is added to each one's days, over one batch of the queue in one trip", async () => {
    const [one, two] = [
      message(
        tally(ada, {
          visits: 2,
          views: 5,
          parts: [
            ["source", "google", 2, 0, true],
            ["page", "home", 2, 5],
          ],
        }),
        tally(bola, { cartAdds: 1 }),
      ),
      message(
        tally(ada, { visits: 1, views: 1, checkouts: 1, parts: [["source", "google", 1, 0, true]] }),
        tally(ada, { day: "2026-12-01", views: 1, parts: [["country", "NG", 1, 0]] }),
      ),
    ];
    const { env } = environment(ada.files);
    const asked = vi.spyOn(globalThis, "fetch");
    expect(await deliverAll([job(one), job(two)], env)).toEqual(["done", "done"]);
    expect(asked).toHaveBeenCalledTimes(1);
    const none = { visits: 0, views: 0, cartAdds: 0, checkouts: 0 };
    expect(await sums(ada)).toEqual([
      { ...none, day: DAY, visits: 3, views: 6, checkouts: 1 },
      { ...none, day: "2026-12-01", views: 1 },
    ]);
    expect(await sums(bola)).toEqual([{ ...none, day: DAY, cartAdds: 1 }]);
    expect(await partsOf(ada)).toEqual([
      { kind: "country", key: "NG", visits: 1, views: 0 },
      { kind: "page", key: "home", visits: 2, views: 5 },
      { kind: "source", key: "google", visits: 3, views: 0 },
    ]);
    expect(await partsOf(bola)).toEqual([]);
  });

  test("is counted once, however often it comes and however many count it at a time", async () => {
    const told = message(tally(ada, { visits: 1, views: 1, parts: [["page", "home", 1, 1]] }));
    const { env } = environment(ada.files);
    await Promise.all([1, 2, 3, 4].map(() => deliverAll([job(told), job(told)], env)));
    expect(await count(told, message(tally(ada, { views: 1 })))).toBe(1);
    expect(await sums(ada)).toMatchObject([{ visits: 1, views: 2 }]);
    expect(await partsOf(ada)).toMatchObject([{ visits: 1, views: 1 }]);
  });

  test("of a store that is gone is passed over, and what can't be counted takes nothing else with it", async () => {
    const gone = { ...tally(ada, { views: 7 }), store: randomUUID() };
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const odd = message(tally(ada, { parts: [["source", "<b>", 1, 0]] }));
    const { env } = environment(ada.files);
    const batch = [message(gone, tally(ada, { views: 1 })), odd, message(tally(ada, { views: 1 }))];
    expect(await deliverAll(batch.map(job), env)).toEqual(["done", "again", "done"]);
    expect(await sums(ada)).toMatchObject([{ views: 2 }]);
  });
});

test("a product is kept by its id, whatever its address was, and none that is not there", async () => {
  const tote = await sell(ada, { title: "Tote" });
  const [{ id, handle }] = (await ada.sql<{ id: string; handle: string }>(
    "select id, handle from products where store_id = $1",
    [ada.shop.store.id],
  )) as [{ id: string; handle: string }];
  expect(tote).toBeDefined();
  await count(message(tally(ada, { parts: [["product", handle, 1, 2]] })));
  await ada.sql("update products set handle = 'renamed' where id = $1", [id]);
  const parts: VisitPart[] = [
    ["product", handle, 0, 1],
    ["product", "renamed", 0, 1],
    ["product", "invented", 9, 9],
    ["product", "", 1, 1],
  ];
  await count(message(tally(ada, { parts }), tally(bola, { parts: [["product", "renamed", 1, 1]] })));
  expect(await partsOf(ada)).toEqual([
    { kind: "product", key: id, visits: 1, views: 4 },
    { kind: "product", key: "other", visits: 1, views: 1 },
  ]);
  expect(await partsOf(bola)).toEqual([]);
});

test("keys are bounded: what is new where a kind is full is `other`, but for what everybody knows; nothing is lost from the sum", async () => {
  for (let batch = 0; batch < 6; batch += 1)
    await count(
      message(
        tally(ada, {
          parts: Array.from(
            { length: 50 },
            (_, at) => ["source", `w${batch}-${at}.example`, 1, 0] as VisitPart,
          ),
        }),
      ),
    );
  await count(
    message(
      tally(ada, {
        parts: [
          ["source", "instagram", 5, 0, true],
          ["source", "w0-0.example", 2, 0],
          ["source", "late.example", 3, 0],
          ["source", "", 4, 0],
        ],
      }),
    ),
  );
  const found = await partsOf(ada);
  const of = (key: string) => found.find((part) => part.key === key)?.visits;
  expect(found).toHaveLength(202);
  expect([of("instagram"), of("w0-0.example"), of("late.example"), of("other")]).toEqual([
    5,
    3,
    undefined,
    107,
  ]);
  expect(found.reduce((sum, { visits }) => sum + visits, 0)).toBe(300 + 14);
});

test("of those that are new at once the most visited get the places", async () => {
  const parts = Array.from({ length: 210 }, (_, at): VisitPart => ["campaign", `c${at}`, at + 1, 0]);
  await count(message(tally(ada, { parts })));
  const keys = new Set((await partsOf(ada)).map(({ key }) => key));
  expect([keys.size, keys.has("c209"), keys.has("c10"), keys.has("c9")]).toEqual([201, true, true, false]);
});

test("names of messages are forgotten after two days, when they come no more", async () => {
  const [old, young] = [message(tally(ada)), message(tally(ada))];
  await count(old, young);
  await owner.query("update visit_messages set counted_at = now() - interval '49 hours' where id = $1", [
    old.id,
  ]);
  await count(message(tally(ada)));
  const { rows } = await owner.query("select id from visit_messages where id = any($1)", [
    [old.id, young.id],
  ]);
  expect(rows).toEqual([{ id: young.id }]);
});

describe("who may", () => {
  /** What a role gets with this store set; in a transaction that is taken back. */
  async function as(url: string, storeId: string | null, text: string): Promise<unknown[]> {
    const client = new pg.Client(url);
    await client.connect();
    try {
      await client.query("begin");
      if (storeId) await client.query("select set_config('app.store_id', $1, true)", [storeId]);
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  }

  test("what feeds an AI feature reads the sums of the store that is set, and writes nothing", async () => {
    await count(
      message(tally(ada, { views: 1, parts: [["page", "home", 0, 1]] }), tally(bola, { views: 2 })),
    );
    const { id } = ada.shop.store;
    expect(await as(insightsUrl, id, "select views from daily_visits")).toEqual([{ views: 1 }]);
    expect(await as(insightsUrl, id, "select key from daily_visit_parts")).toEqual([{ key: "home" }]);
    expect(await as(insightsUrl, null, "select * from daily_visits")).toEqual([]);
    for (const text of ["delete from daily_visits", "select * from orders", "select * from visit_messages"])
      await expect(as(insightsUrl, id, text)).rejects.toThrow(/permission denied/);
  });

  test("only the platform counts", async () => {
    const text = "select opnmrt_count_visits('[]')";
    for (const url of [storeUrl, insightsUrl])
      await expect(as(url, ada.shop.store.id, text)).rejects.toThrow(/permission denied/);
    expect(await as(platformUrl, null, text)).toEqual([{ opnmrt_count_visits: 0 }]);
    await expect(as(platformUrl, null, "select * from daily_visits")).rejects.toThrow(/permission denied/);
  });
});
