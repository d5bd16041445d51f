import { beforeEach, describe, expect, test } from "vitest";
import type { StoreContext } from "#domain/context.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { forecastStock } from "#domain/stock/forecast.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { CTX, deliver, environment } from "#tests/support/worker.ts";
import { NUMBERS_CRON, tick } from "#worker/tick.ts";
import { LAST, MORNING, sellsFor } from "./selling.ts";

let open: OpenShop;
beforeEach(async () => void (open = await openShop({ now: () => MORNING, actor: { kind: "system" } })));

type Kept = { perDay: number; enough: boolean; orderAt: number; quietDays: number | null; short: boolean };

const forecastOfVariant = async (variantId: string) =>
  (
    await open.sql<Kept>(
      `select per_day as "perDay", enough, order_at as "orderAt", quiet_days as "quietDays", warned_at is not null as short
       from variant_forecasts where variant_id = $1`,
      [variantId],
    )
  )[0];
const runs = () =>
  open.sql<{ day: string; tries: number; ended: boolean; variants: number; problem: string }>(
    `select day::text, tries, ended_at is not null as ended, variants, problem from forecast_runs where store_id = $1 order by day`,
    [open.shop.store.id],
  );
const told = () =>
  open.sql<{ data: Record<string, unknown> }>(
    "select data from events where store_id = $1 and type = 'STOCK_RUNS_OUT' order by id",
    [open.shop.store.id],
  );

describe("a night", () => {
  test("keeps what each variant will be asked for, and a row of itself", async () => {
    const goods = await sellsFor(open, 84, () => 2, { stock: 500 });
    await forecastStock(open.shop);
    const kept = await forecastOfVariant(goods.variantId);
    expect(kept).toMatchObject({ enough: true, quietDays: 0, short: false });
    expect(kept?.perDay).toBeCloseTo(2, 5);
    // Fifteen mornings of two, and some to be sure.
    expect(kept?.orderAt).toBeGreaterThanOrEqual(30);
    expect(kept?.orderAt).toBeLessThan(50);
    expect(await runs()).toEqual([{ day: LAST, tries: 1, ended: true, variants: 1, problem: "" }]);
  });

  test("of days without stock learns nothing", async () => {
    // Two a day for eight weeks, and none on the shelf for the four after them.
    const goods = await sellsFor(open, 84, (day) => (day < 56 ? 2 : 0), { stock: 112 });
    await open.sql(
      `insert into stock_movements (id, store_id, variant_id, location_id, delta, reason, actor, at)
        select uuidv7(), m.store_id, m.variant_id, m.location_id, x.delta, 'adjusted', 'system', x.at::timestamptz
        from stock_movements m, (values (-112, '2026-11-02T23:00:00Z'), (10, '2026-11-30T23:00:00Z')) x(delta, at) where m.variant_id = $1`,
      [goods.variantId],
    );
    await forecastStock(open.shop);
    const kept = await forecastOfVariant(goods.variantId);
    expect(kept?.perDay).toBeCloseTo(2, 5);
    expect(kept?.quietDays).toBe(0);
  });

  test("of days on which nobody saw it learns nothing", async () => {
    const goods = await sellsFor(open, 84, (day) => (day < 56 ? 0 : 2), { stock: 500 });
    await open.sql("update products set published_at = '2026-11-02T23:00:00Z' where id = $1", [
      goods.productId,
    ]);
    await forecastStock(open.shop);
    expect((await forecastOfVariant(goods.variantId))?.perDay).toBeCloseTo(2, 5);
  });

  test("forgets runs of a quarter of a year ago", async () => {
    await sellsFor(open, 84, () => 2, { stock: 500 });
    await open.sql(
      "insert into forecast_runs (store_id, day, began_at) values ($1, '2026-08-31', now()), ($1, '2026-09-01', now())",
      [open.shop.store.id],
    );
    await forecastStock(open.shop);
    expect((await runs()).map(({ day }) => day)).toEqual(["2026-09-01", LAST]);
  });

  test("says when it knows too little", async () => {
    const goods = await sellsFor(open, 20, (day) => (day % 9 === 0 ? 1 : 0), { stock: 1 });
    await forecastStock(open.shop);
    expect(await forecastOfVariant(goods.variantId)).toMatchObject({ enough: false, short: false });
    expect(await told()).toEqual([]);
  });

  test("that is cut off keeps nothing, and the next one all of it", async () => {
    const goods = await sellsFor(open, 84, () => 2, { stock: 500 });
    let writes = 0;
    const { db } = open.shop;
    const dying: StoreContext = {
      ...open.shop,
      db: {
        ...db,
        write: async (asked) => {
          writes += 1;
          if (writes > 1) throw new Error("cut off");
          return db.write(asked);
        },
      },
    };
    await expect(forecastStock(dying)).rejects.toThrow("cut off");
    expect(await forecastOfVariant(goods.variantId)).toBeUndefined();
    expect(await runs()).toMatchObject([{ tries: 1, ended: false }]);
    await forecastStock(open.shop);
    expect(await forecastOfVariant(goods.variantId)).toMatchObject({ enough: true });
    expect(await runs()).toMatchObject([{ tries: 2, ended: true, problem: "" }]);
  });

  test("forgets what is not on sale any more", async () => {
    const goods = await sellsFor(open, 84, () => 2, { stock: 5 });
    await forecastStock(open.shop);
    await open.sql("update products set status = 'draft' where id = $1", [goods.productId]);
    await forecastStock(open.shop);
    expect(await forecastOfVariant(goods.variantId)).toBeUndefined();
  });
});

describe("what will soon be gone", () => {
  test("is told once, however often it is forecast, and again when it was there in between", async () => {
    const goods = await sellsFor(open, 84, () => 2, { stock: 9 });
    await sellsFor(open, 84, () => 1, { stock: 100 });
    await Promise.all([forecastStock(open.shop), forecastStock(open.shop)]);
    expect(await runs()).toMatchObject([{ tries: 2, ended: true }]);
    await forecastStock(open.shop);
    expect(await told()).toEqual([
      { data: { count: 1, productId: goods.productId, variantId: goods.variantId } },
    ]);
    await forecastStock({ ...open.shop, now: () => new Date(MORNING.getTime() + 3_600_000) });
    const [since] = await open.sql("select warned_at from variant_forecasts where variant_id = $1", [
      goods.variantId,
    ]);
    expect(since).toEqual({ warned_at: MORNING });
    const stock = (count: number) =>
      open.sql("update variants set stock = $2 where id = $1", [goods.variantId, count]);
    await stock(80);
    await forecastStock(open.shop);
    await stock(9);
    await forecastStock(open.shop);
    expect(await told()).toHaveLength(2);
  });

  test("stands among the notices, by name when it is one and by number when they are several", async () => {
    await sellsFor(open, 84, () => 2, { stock: 9 });
    await sellsFor(open, 84, () => 3, { stock: 9 });
    await forecastStock(open.shop);
    await handleEvents(open.shop);
    expect(
      await open.sql("select product_id, data from notices where store_id = $1 and type = 'STOCK_RUNS_OUT'", [
        open.shop.store.id,
      ]),
    ).toEqual([{ product_id: null, data: { count: 2 } }]);
  });
});

describe("the cron", () => {
  const controller = { cron: NUMBERS_CRON, scheduledTime: MORNING.getTime() } as ScheduledController;

  test("asks once for each store whose day is counted, and a store that fails is tried again", async () => {
    await sellsFor(open, 84, () => 2, { stock: 500 });
    const { env, queued } = environment(open.files);
    const own = () =>
      queued.splice(0).filter((job) => job.kind === "forecast" && job.storeId === open.shop.store.id);
    await open.sql("insert into days_due (store_id, day) values ($1, $2)", [
      open.shop.store.id,
      "2026-11-29",
    ]);
    await tick(controller, env, CTX);
    const [job] = own();
    if (!job) throw new Error("nothing was asked for");
    // A number that is none: as if something we don't know of were wrong with one store.
    await open.sql(
      "alter table variant_forecasts add constraint broken check (per_day < 0 or store_id::text <> '" +
        `${open.shop.store.id}')`,
    );
    expect(await deliver(job, env)).toBe("again");
    expect(await runs()).toMatchObject([
      { tries: 1, ended: true, problem: expect.stringContaining("broken") },
    ]);
    await open.sql("alter table variant_forecasts drop constraint broken");
    await tick(controller, env, CTX);
    expect(own()).toEqual([]);
    await open.sql("update forecast_runs set began_at = $2 where store_id = $1", [
      open.shop.store.id,
      new Date(MORNING.getTime() - 7_200_000),
    ]);
    await tick(controller, env, CTX);
    expect(own()).toEqual([job]);
    expect(await deliver(job, env)).toBe("done");
    expect(await runs()).toMatchObject([{ tries: 2, ended: true, variants: 1, problem: "" }]);
    await tick(controller, env, CTX);
    expect(own()).toEqual([]);
  });
});
