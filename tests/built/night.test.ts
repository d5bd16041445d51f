import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { servePlatform, type Platform } from "#dev/platform.ts";
import { freePort } from "#dev/server.ts";
import { NUMBERS_CRON } from "#worker/tick.ts";
import { openTestStore, sql } from "./store.ts";

const { env, ownerUrl } = inject("built");

const serve = async (): Promise<Platform> => servePlatform({ env, port: await freePort(), crons: false });
let platform: Platform;
beforeAll(async () => void (platform = await serve()));
afterAll(() => platform.stop());

const night = (at: string, on = platform) => on.tick(NUMBERS_CRON, new Date(at));

/** A store in Lagos that sold something for 1,000 on each of these days, at noon. Answers its id. */
async function soldOn(first: string, days: number): Promise<string> {
  const { id } = await openTestStore();
  await sql(
    `insert into orders (id, store_id, number, key, method, name, email, phone, address, currency, subtotal, delivery, total, status, placed_at, paid_at)
     select gen_random_uuid(), $1, n, n::text, 'paystack', 'Zainab', 'zainab@example.com', '0803', '{}', 'NGN', 1000, 0, 1000, 'paid', at, at
     from generate_series(0, $3::int - 1) n, lateral (select ($2::date + n) + time '11:00' at time zone 'UTC' as at) t`,
    [id, first, days],
  );
  return id;
}

const counted = async (storeId: string) =>
  sql<{ day: string; total: number }>(
    "select day::text, total::int from daily_sales where store_id = $1 order by day",
    [storeId],
  );

test("the cron counts a day when it is over by the store's clock, and the same again, twice in a row and twice at once", async () => {
  const id = await soldOn("2026-03-09", 2);
  // In Lagos it is ten to midnight.
  await night("2026-03-10T22:50:00Z");
  expect(await counted(id)).toEqual([{ day: "2026-03-09", total: 1_000 }]);
  await night("2026-03-10T23:05:00Z");
  const both = [
    { day: "2026-03-09", total: 1_000 },
    { day: "2026-03-10", total: 1_000 },
  ];
  expect(await counted(id)).toEqual(both);
  await night("2026-03-10T23:05:00Z");
  await Promise.all([night("2026-03-10T23:20:00Z"), night("2026-03-10T23:20:00Z")]);
  expect(await counted(id)).toEqual(both);
  expect(await sql("select 1 from days_due where store_id = $1", [id])).toEqual([]);
});

test(
  "killed between two batches, what was counted stays, nothing is half counted, and the next night counts the rest",
  { timeout: 120_000 },
  async () => {
    const [first, second] = [await soldOn("2022-01-01", 1_000), await soldOn("2022-01-01", 1_500)];
    const last = "2026-02-08";

    // Whoever holds the last day holds up the batch it is in, which is the second one.
    await sql("insert into daily_sales (store_id, day, counted_at) values ($1, $2, now())", [second, last]);
    const holder = new pg.Client(ownerUrl);
    await holder.connect();
    await holder.query("begin");
    await holder.query("select 1 from daily_sales where store_id = $1 and day = $2 for update", [
      second,
      last,
    ]);

    const killed = await serve();
    const runs = await sql<{ n: number }>(
      "select count(*)::int as n from counting_runs where ended_at is null",
    );
    const going = night("2026-03-12T00:20:00Z", killed).catch(() => undefined);
    await expect
      .poll(() => counted(first).then((rows) => rows.length), { timeout: 60_000 })
      .toBeGreaterThan(0);
    await killed.stop();
    await going;
    const rows = await counted(first);
    expect(rows.length).toBeGreaterThanOrEqual(1_000);
    expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(1_000 * 1_000);
    // Of the batch that was cut off there is nothing but the row that was there before it.
    expect((await counted(second)).at(-1)).toEqual({ day: last, total: 0 });
    const [open] = await sql<{ n: number }>(
      "select count(*)::int as n from counting_runs where ended_at is null",
    );
    expect(open?.n).toBe((runs[0]?.n ?? 0) + 1);

    await holder.query("rollback");
    await holder.end();
    // The database may still finish what the dead Worker had asked for: whoever comes meanwhile leaves those days to it.
    const due = async () => {
      await night("2026-03-12T00:35:00Z");
      const left = await sql("select 1 from days_due where store_id = any ($1::uuid[])", [[first, second]]);
      return left.length;
    };
    await expect.poll(due, { timeout: 60_000 }).toBe(0);
    const all = await counted(second);
    expect(all.reduce((sum, { total }) => sum + total, 0)).toBe(1_500 * 1_000);
    expect(new Set(all.map(({ day }) => day)).size).toBe(all.length);
  },
);

test("a night without anything to do leaves a row that says so", async () => {
  await night("2026-03-12T00:50:00Z");
  await night("2026-03-12T00:50:00Z");
  const [run] = await sql<{ days: number; failed: number; problem: string; ended: boolean }>(
    "select days, failed, problem, ended_at is not null as ended from counting_runs order by began_at desc limit 1",
  );
  expect(run).toEqual({ days: 0, failed: 0, problem: "", ended: true });
});
