import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { placePurchase } from "#domain/purchase/place.ts";
import { suggestPurchase } from "#domain/purchase/suggest.ts";
import { exportStock } from "#domain/stock/export.ts";
import { forecastStock } from "#domain/stock/forecast.ts";
import { stockHistory } from "#domain/stock/history.ts";
import { listStock } from "#domain/stock/list.ts";
import { saveStockTerms } from "#domain/stock/save-terms.ts";
import { USUAL_TERMS } from "#domain/stock/terms.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { MORNING, sellsFor } from "./selling.ts";

let open: OpenShop;
beforeEach(async () => void (open = await openShop({ now: () => MORNING })));

const every =
  (days: number, units = 1) =>
  (day: number) =>
    day % days === 0 ? units : 0;
const titles = async (show: string | null) =>
  (await listStock(open.shop, { show })).rows.map(({ title }) => title);

const warnings = () =>
  open.sql("select 1 from events where store_id = $1 and type = 'STOCK_RUNS_OUT'", [open.shop.store.id]);

/** Two a day, with so many there. */
const twoADay = (stock: number, title = "Tote") => sellsFor(open, 84, () => 2, { stock, title });

describe("the list", () => {
  test("says how long things last and what to order, in one trip", async () => {
    await twoADay(100);
    await forecastStock(open.shop);
    const before = open.trips.total;
    const { rows, knownUntil } = await listStock(open.shop);
    expect(open.trips.total - before).toBe(1);
    expect(knownUntil).toBe("2026-11-30");
    const { lasts, advice, missing, error } = rows[0]?.plan.outlook ?? {};
    expect(lasts?.likely).toBeGreaterThanOrEqual(48);
    expect(lasts?.likely).toBeLessThanOrEqual(52);
    expect(lasts?.early).toBeLessThanOrEqual(50);
    expect(lasts?.late).toBeGreaterThanOrEqual(50);
    expect(missing).toBeNull();
    expect(error).toMatchObject({ trials: 2 });
    // Some six weeks from now, with two weeks on the way.
    expect(advice?.by.slice(0, 7)).toMatch(/2026-12|2027-01/);
    expect(advice?.units).toBeGreaterThan(0);
  });

  test("goes by what is there now, not by what was there at night", async () => {
    const goods = await twoADay(100);
    await forecastStock(open.shop);
    await open.sql("update variants set stock = 10 where id = $1", [goods.variantId]);
    const { rows, states } = await listStock(open.shop);
    expect(rows[0]?.plan.outlook?.lasts?.likely).toBe(5);
    expect(rows[0]?.plan.outlook?.advice).toMatchObject({ by: "2026-12-01" });
    expect(states).toEqual({ order: 1, soon: 1, over: 0, dead: 0 });
  });

  test("goes by the weekdays that come, however long ago the night was", async () => {
    // Ten, each Tuesday: the one that begins, and no more until the next.
    await sellsFor(open, 224, (day) => (day % 7 === 0 ? 10 : 0), { stock: 8 });
    await forecastStock(open.shop);
    const lasts = async (now: string) =>
      (await listStock({ ...open.shop, now: () => new Date(now) })).rows[0]?.plan.outlook?.lasts?.likely;
    expect(await lasts("2026-12-01T06:00:00Z")).toBe(1);
    expect(await lasts("2026-12-02T06:00:00Z")).toBe(7);
    expect(await lasts("2026-12-05T06:00:00Z")).toBe(4);
  });

  test("counts as due what is advised to be ordered by today, to the piece", async () => {
    for (let stock = 36; stock <= 52; stock += 1) await twoADay(stock, `Tote ${stock}`);
    await forecastStock(open.shop);
    const { rows, today } = await listStock(open.shop);
    const due = rows.filter(({ plan }) => plan.outlook?.advice && plan.outlook.advice.by <= today);
    expect(due.length).toBeGreaterThan(0);
    expect(due.length).toBeLessThan(rows.length);
    expect(await titles("order")).toEqual(due.map(({ title }) => title));
  });

  test("shows apart what is to be ordered, will soon be gone, is too much or does not sell", async () => {
    await twoADay(30, "Due");
    await twoADay(20, "Soon");
    await twoADay(2_000, "Over");
    await twoADay(60, "Fine");
    await sellsFor(open, 300, (day) => (day < 200 ? 1 : 0), { stock: 40, title: "Dead" });
    await sellsFor(open, 10, () => 5, { stock: 3, title: "New" });
    await forecastStock(open.shop);
    expect(await titles("order")).toEqual(["Soon", "Due"]);
    expect(await titles("soon")).toEqual(["Soon"]);
    expect(await titles("over")).toEqual(["Over"]);
    expect(await titles("dead")).toEqual(["Dead"]);
    expect(await titles("no such thing")).toHaveLength(6);
    const { rows, states } = await listStock(open.shop);
    expect(states).toEqual({ order: 2, soon: 1, over: 1, dead: 1 });
    const marks = Object.fromEntries(
      rows.map(({ title, plan }) => [
        title,
        plan.outlook?.missing ? "unknown" : plan.outlook?.judgement?.state,
      ]),
    );
    expect(marks).toEqual({
      Due: "fine",
      Soon: "fine",
      Over: "over",
      Fine: "fine",
      Dead: "dead",
      New: "unknown",
    });
  });

  test("counts what is coming in time, and not what comes too late", async () => {
    const { variantId } = await twoADay(20);
    await forecastStock(open.shop);
    const order = (quantity: number, expectedOn: string) =>
      placePurchase(open.shop, randomUUID(), {
        supplier: "Balogun Traders",
        expectedOn,
        note: "",
        lines: [{ variantId, quantity }],
      });
    await order(500, "2026-12-31");
    expect(await titles("order")).toEqual(["Tote"]);
    await order(60, "2026-12-05");
    expect(await titles("order")).toEqual([]);
    const { rows } = await listStock(open.shop);
    expect(rows[0]?.plan).toMatchObject({ coming: 560 });
    expect(rows[0]?.plan.outlook?.lasts?.likely).toBeGreaterThan(200);
  });

  test("is there before the first night, with nothing to say", async () => {
    await twoADay(20);
    const { rows, knownUntil } = await listStock(open.shop);
    expect(knownUntil).toBeNull();
    expect(rows[0]?.plan).toEqual({ coming: 0, outlook: null });
  });
});

describe("how a store orders", () => {
  test("changes what is due, once it is forecast again", async () => {
    await twoADay(60);
    await forecastStock(open.shop);
    expect(await titles("order")).toEqual([]);
    await saveStockTerms(open.shop, { ...USUAL_TERMS, leadDays: 30, service: 98 });
    expect(open.jobs).toContainEqual({ kind: "forecast", storeId: open.shop.store.id });
    await forecastStock(open.shop);
    expect(await titles("order")).toEqual(["Tote"]);
    expect((await listStock(open.shop)).terms).toMatchObject({ leadDays: 30, service: 98, warnDays: 7 });
  });

  test.each([
    ["leadDays", -1],
    ["leadDays", 1.5],
    ["reviewDays", 0],
    ["warnDays", 61],
    ["overDays", 13],
    ["quietDays", Number.NaN],
    ["service", 99],
  ])("%s %d is refused beside its field", async (name, value) => {
    await expect(saveStockTerms(open.shop, { ...USUAL_TERMS, [name]: value })).rejects.toMatchObject({
      problems: { [name]: expect.any(String) },
    });
  });

  test("counts at once for what comes in time and for what does not sell", async () => {
    const { variantId } = await twoADay(20, "Due");
    await sellsFor(open, 300, (day) => (day < 200 ? 1 : 0), { stock: 40, title: "Dead" });
    await placePurchase(open.shop, randomUUID(), {
      supplier: "Balogun Traders",
      expectedOn: "2026-12-25",
      note: "",
      lines: [{ variantId, quantity: 100 }],
    });
    await forecastStock(open.shop);
    expect([await titles("order"), await titles("dead")]).toEqual([["Due"], ["Dead"]]);
    await saveStockTerms(open.shop, { ...USUAL_TERMS, leadDays: 30, quietDays: 120 });
    expect([await titles("order"), await titles("dead")]).toEqual([[], []]);
  });

  test("is saved though the queue is away", async () => {
    const jobs = { send: () => Promise.reject(new Error("away")) };
    const shop = { ...open.shop, ports: { ...open.shop.ports, jobs } };
    await saveStockTerms(shop, { ...USUAL_TERMS, leadDays: 30 });
    expect((await listStock(shop)).terms.leadDays).toBe(30);
  });

  test("what is gone already is no news", async () => {
    await twoADay(0);
    await forecastStock(open.shop);
    expect(await warnings()).toEqual([]);
  });

  test("nothing is short of which more comes in time", async () => {
    const { variantId } = await twoADay(5);
    await placePurchase(open.shop, randomUUID(), {
      supplier: "Balogun Traders",
      expectedOn: "2026-12-03",
      note: "",
      lines: [{ variantId, quantity: 100 }],
    });
    await forecastStock(open.shop);
    expect(await warnings()).toEqual([]);
  });

  test("nobody is warned who does not want to be", async () => {
    await twoADay(5);
    await saveStockTerms(open.shop, { ...USUAL_TERMS, warnDays: null });
    await forecastStock(open.shop);
    expect(await warnings()).toEqual([]);
  });
});

test("an order begins with whatever is due, as many as is advised", async () => {
  const due = await twoADay(10, "Due");
  const other = await sellsFor(open, 84, every(30), { stock: 50, title: "Slow" });
  await forecastStock(open.shop);
  const { lines, expectedOn } = await suggestPurchase(open.shop, "due");
  expect(lines).toMatchObject([{ variantId: due.variantId, title: "Due", stock: 10 }]);
  expect(lines[0]?.quantity).toBeGreaterThan(30);
  expect(expectedOn).toBe("2026-12-15");
  const chosen = await suggestPurchase(open.shop, [other.variantId, "nothing"]);
  expect(chosen.lines).toMatchObject([{ title: "Slow" }]);
});

test("what begins like a formula is none in the file", async () => {
  await twoADay(10, "=HYPERLINK(1)");
  const { text } = await exportStock(open.shop);
  expect(text).toContain('\r\n"\'=HYPERLINK(1)",');
});

test("nothing is said or ordered of what too little is known of, wherever it is looked at", async () => {
  const few = await sellsFor(open, 10, () => 5, { stock: 3, title: "New" });
  const lies = await sellsFor(open, 100, (day) => (day < 2 ? 1 : 0), { stock: 3, title: "Lies" });
  await forecastStock(open.shop);
  const { rows } = await listStock(open.shop);
  const plans = Object.fromEntries(rows.map(({ title, plan }) => [title, plan.outlook]));
  expect(plans["New"]).toMatchObject({ lasts: null, advice: null, judgement: null });
  expect(plans["New"]?.expected).toBeGreaterThan(0);
  expect(plans["Lies"]).toMatchObject({ lasts: null, advice: null, judgement: { state: "dead" } });
  const { lines } = await suggestPurchase(open.shop, [few.variantId, lies.variantId]);
  expect(lines.map(({ quantity }) => quantity)).toEqual([1, 1]);
  const { text } = await exportStock(open.shop);
  expect(text).toMatch(/\r\nNew,,TOTE-1,3,0,[\d.]+,,,,,,,0,,,no\r\n/);
});

test("one variant's page says how far off its forecasts were, and the file has all of them", async () => {
  const { variantId } = await twoADay(10);
  await forecastStock(open.shop);
  const { variant } = await stockHistory(open.shop, variantId);
  expect(variant.plan.outlook?.error).toEqual({
    ours: expect.any(Number),
    control: expect.any(Number),
    trials: 2,
  });
  const { text, day } = await exportStock(open.shop);
  expect(day).toBe("2026-12-01");
  const [, line] = text.split("\r\n");
  expect(line).toMatch(/^Tote,,TOTE-1,10,0,56,/);
});
