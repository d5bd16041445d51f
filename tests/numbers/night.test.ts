import { beforeEach, expect, inject, test } from "vitest";
import { uuidv7 } from "uuidv7";
import { openPlatformDb } from "#db/platform-db.server.ts";
import { Trips } from "#db/trips.server.ts";
import type { PlatformContext } from "#domain/context.ts";
import { countNumbers } from "#domain/numbers/count.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { sold, wentBack } from "./sold.ts";

const platform = (): PlatformContext => ({
  requestId: "test",
  platformOrigin: "https://shops.test",
  db: openPlatformDb(inject("world").platformUrl, new Trips()),
  ports: {} as never,
  now: () => new Date(),
});
const night = (at: string) => countNumbers(platform(), new Date(at));

let open: OpenShop;
beforeEach(async () => void (open = await openShop()));

const days = (of = open) =>
  of.sql<{ day: string; orders: number; total: number; refunded: number }>(
    `select day::text, orders, total::float8 as total, refunded::float8 as refunded from daily_sales
     where store_id = $1 and (orders > 0 or refunded > 0) order by day`,
    [of.shop.store.id],
  );
const due = (of = open) =>
  of.sql<{ day: string; tries: number; problem: string }>(
    "select day::text, tries, problem from days_due where store_id = $1 order by day",
    [of.shop.store.id],
  );

test("a day is counted when it is over by the store's clock, and not before", async () => {
  await sold(open, "2026-03-02T10:00:00Z");
  // Lagos is an hour ahead of UTC, all year.
  await night("2026-03-02T22:50:00Z");
  expect(await days()).toEqual([]);
  await night("2026-03-02T23:05:00Z");
  expect(await days()).toEqual([{ day: "2026-03-02", orders: 1, total: 1_200, refunded: 0 }]);
});

test("again, and twice at once, it comes to the same, and leaves a row of each run", async () => {
  await sold(open, "2026-03-02T10:00:00Z");
  await sold(open, "2026-03-04T10:00:00Z", { email: "kofi@example.com" });
  const at = "2026-03-05T00:05:00Z";
  await Promise.all([night(at), night(at)]);
  const first = await days();
  expect(first).toEqual([
    { day: "2026-03-02", orders: 1, total: 1_200, refunded: 0 },
    { day: "2026-03-04", orders: 1, total: 1_200, refunded: 0 },
  ]);
  const run = await night(at);
  expect(await days()).toEqual(first);
  expect(await due()).toEqual([]);
  const [kept] = await open.sql<{ stores: number; ended: boolean; problem: string }>(
    "select stores, ended_at is not null as ended, problem from counting_runs where id = $1",
    [run.id],
  );
  expect(kept).toEqual({ stores: run.stores, ended: true, problem: "" });
});

test("money that goes back late, or comes late, corrects the days that it changes", async () => {
  const id = await sold(open, "2026-03-02T10:00:00Z");
  const unpaid = await sold(open, "2026-03-02T11:00:00Z", { status: "placed", paid_at: null });
  await night("2026-03-05T00:05:00Z");
  await wentBack(open, id, 500, "2026-03-03T09:00:00Z");
  await open.sql("update orders set status = 'paid', paid_at = '2026-03-04T10:00:00Z' where id = $1", [
    unpaid,
  ]);
  await open.sql(
    "insert into events (id, store_id, type, order_id, actor, at) values ($1, $2, 'ORDER_PAID', $3, 'system', '2026-03-04T10:00:00Z')",
    [uuidv7(), open.shop.store.id, unpaid],
  );
  await expect
    .poll(async () => {
      await night("2026-03-05T00:20:00Z");
      return days();
    })
    .toEqual([
      { day: "2026-03-02", orders: 2, total: 2_400, refunded: 0 },
      { day: "2026-03-03", orders: 0, total: 0, refunded: 500 },
    ]);
});

test("a store that can't be counted stops no other; it is tried later, and says why", async () => {
  const other = await openShop();
  await sold(other, "2026-03-02T10:00:00Z");
  const id = await sold(open, "2026-03-02T10:00:00Z");
  // More things than any shop sells, and than a whole number has room for.
  const tooMany = `insert into order_lines (id, store_id, order_id, position, title, quantity, unit_price, total)
    select gen_random_uuid(), $1, $2, g, 'Sand', 2000000000, 0, 0 from generate_series(1, 2) g`;
  await open.sql(tooMany, [open.shop.store.id, id]);
  const run = await night("2026-03-03T00:05:00Z");
  expect(run.failed).toBeGreaterThanOrEqual(1);
  expect(await days(other)).toHaveLength(1);
  expect(await days()).toEqual([]);
  expect(await due()).toEqual([
    { day: "2026-03-02", tries: 1, problem: expect.stringContaining("out of range") },
  ]);
  await night("2026-03-03T00:05:30Z");
  expect(await due()).toMatchObject([{ tries: 1 }]);
  await open.sql("delete from order_lines where order_id = $1 and title = 'Sand'", [id]);
  await night("2026-03-03T00:20:00Z");
  expect(await days()).toHaveLength(1);
  expect(await due()).toEqual([]);
});

test("what was counted before it was cut off stays, and the rest is counted the next time", async () => {
  for (const day of ["02", "03", "04"]) await sold(open, `2026-03-${day}T10:00:00Z`);
  const { db, ...rest } = platform();
  const at = new Date("2026-03-05T00:05:00Z");
  let batches = 0;
  const dying = {
    ...rest,
    db: {
      ...db,
      countDays: async (_: number, now: Date) => {
        if (++batches > 2) throw new Error("cut off");
        return db.countDays(1, now);
      },
    },
  };
  await expect(countNumbers(dying, at)).rejects.toThrow("cut off");
  await countNumbers(platform(), at);
  expect(await days()).toHaveLength(3);
  expect(await due()).toEqual([]);
});

test("a store's people read their own numbers and write none", async () => {
  await sold(open, "2026-03-02T10:00:00Z");
  await night("2026-03-03T00:05:00Z");
  const [found] = await open.sql<{ able: boolean }>(
    `select has_table_privilege('opnmrt_store', 'daily_sales', 'insert')
       or has_function_privilege('opnmrt_store', 'opnmrt_count_days(int, timestamptz)', 'execute')
       or has_function_privilege('opnmrt_store', 'opnmrt_write_days(uuid[], date[], timestamptz)', 'execute') as able`,
  );
  expect(found).toEqual({ able: false });
});
