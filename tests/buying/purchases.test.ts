import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { cancelPurchase } from "#domain/purchase/cancel.ts";
import { listPurchases } from "#domain/purchase/list.ts";
import { placePurchase, type PurchaseInput } from "#domain/purchase/place.ts";
import { receiveDelivery, type Delivery } from "#domain/purchase/receive.ts";
import { showPurchase } from "#domain/purchase/show.ts";
import { listStock } from "#domain/stock/list.ts";
import { stockLocations } from "#domain/stock/locations.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { expectBooksAgree, ledgerOf } from "./books.ts";
import { sell, stockOf, type Goods } from "./goods.ts";

const NOW = new Date("2026-12-01T09:00:00Z");
let open: OpenShop;
let tote: Goods;
let cloth: Goods;
beforeEach(async () => {
  open = await openShop({ now: () => NOW });
  tote = await sell(open, { stock: 2 });
  cloth = await sell(open, { stock: 0, title: "Aso oke" });
});

const order = (more: Partial<PurchaseInput> = {}, id: string = randomUUID()) =>
  placePurchase(open.shop, id, {
    supplier: "Balogun Traders",
    expectedOn: "2026-12-15",
    note: "",
    lines: [
      { variantId: tote.variantId, quantity: 10 },
      { variantId: cloth.variantId, quantity: 4 },
    ],
    ...more,
  });
const came = async (number: number, tote_: number, cloth_: number, more: Partial<Delivery> = {}) =>
  receiveDelivery(open.shop, number, {
    id: randomUUID(),
    locationId: (await stockLocations(open.shop))[0]?.id ?? "",
    lines: [
      { variantId: tote.variantId, quantity: tote_ },
      { variantId: cloth.variantId, quantity: cloth_ },
    ],
    mayBeMore: false,
    ...more,
  });
const shown = async (number: number) => (await showPurchase(open.shop, number)).purchase;

describe("ordering", () => {
  test("keeps what and from whom, numbers them one by one, and they count as coming", async () => {
    const number = await order();
    expect(number).toBe(1);
    expect(await order({ lines: [{ variantId: tote.variantId, quantity: 1 }] })).toBe(2);
    expect(await shown(1)).toMatchObject({
      supplier: "Balogun Traders",
      status: "open",
      pieces: 14,
      received: 0,
      lines: [
        { title: "Ankara tote", quantity: 10, received: 0, there: true },
        { title: "Aso oke", quantity: 4 },
      ],
    });
    const { rows } = await listStock(open.shop, { q: "ankara" });
    expect(rows[0]?.coming).toEqual([{ day: "2026-12-15", units: 11 }]);
    expect((await listPurchases(open.shop)).rows.map((row) => row.number)).toEqual([2, 1]);
  });

  test("pressed twice at once orders once", async () => {
    const id = randomUUID();
    const numbers = await Promise.all([order({}, id), order({}, id)]);
    expect(numbers).toEqual([1, 1]);
    expect((await listPurchases(open.shop)).rows).toHaveLength(1);
  });

  test("many at once get a number each", async () => {
    const numbers = await Promise.all(Array.from({ length: 6 }, () => order()));
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("under an id that another store has ordered with is refused", async () => {
    const id = randomUUID();
    await order({}, id);
    const other = await openShop({ now: () => NOW });
    const { variantId } = await sell(other);
    const theirs = placePurchase(other.shop, id, {
      supplier: "Balogun Traders",
      expectedOn: "2026-12-15",
      note: "",
      lines: [{ variantId, quantity: 1 }],
    });
    await expect(theirs).rejects.toMatchObject({ reason: "gone" });
    expect((await listPurchases(other.shop)).rows).toEqual([]);
  });

  test.each([
    ["supplier", { supplier: " " }],
    ["expectedOn", { expectedOn: "2026-11-30" }],
    ["expectedOn", { expectedOn: "2026-02-30" }],
    ["lines", { lines: [] }],
    ["note", { note: "x".repeat(501) }],
  ])("says what is wrong with %s", async (field, wrong) => {
    await expect(order(wrong)).rejects.toMatchObject({ problems: { [field]: expect.any(String) } });
  });

  test("refuses what is not this store's, not whole, or twice", async () => {
    const line = { variantId: tote.variantId, quantity: 1 };
    const elsewhere = await sell(await openShop());
    await expect(order({ lines: [{ ...line, variantId: elsewhere.variantId }] })).rejects.toMatchObject({
      reason: "gone",
    });
    await expect(order({ lines: [{ ...line, quantity: 1.5 }] })).rejects.toMatchObject({ name: "Invalid" });
    await expect(order({ lines: [line, line] })).rejects.toMatchObject({ name: "Invalid" });
    expect((await listPurchases(open.shop, { all: true })).rows).toEqual([]);
  });
});

describe("receiving", () => {
  test("puts it on the shelf with its reason, part by part", async () => {
    const number = await order();
    await came(number, 6, 0);
    expect(await shown(number)).toMatchObject({ status: "partly", received: 6, receipts: [{ pieces: 6 }] });
    await came(number, 4, 4);
    expect(await shown(number)).toMatchObject({ status: "received", received: 14, endedAt: NOW });
    expect(await stockOf(open, tote)).toBe(12);
    expect(await stockOf(open, cloth)).toBe(4);
    expect(await ledgerOf(open, tote)).toEqual([
      "opening 2 @ Main location by system",
      "received 6 @ Main location by seller:user-ada",
      "received 4 @ Main location by seller:user-ada",
    ]);
    await expectBooksAgree(open);
    const { rows } = await listStock(open.shop, { q: "ankara" });
    expect(rows[0]?.coming).toEqual([]);
  });

  test("pressed twice at once, and once more when all of it is there, receives once", async () => {
    const number = await order();
    const id = randomUUID();
    await Promise.all([came(number, 10, 4, { id }), came(number, 10, 4, { id })]);
    await came(number, 10, 4, { id });
    expect(await stockOf(open, tote)).toBe(12);
    expect((await shown(number)).receipts).toHaveLength(1);
  });

  test("two who count the same delivery are told that it is more than was ordered", async () => {
    const number = await order();
    const both = await Promise.allSettled([came(number, 6, 0), came(number, 6, 0)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await stockOf(open, tote)).toBe(8);
  });

  test("asks when more came than was ordered, and takes it when somebody says so", async () => {
    const number = await order();
    await expect(came(number, 11, 0)).rejects.toMatchObject({ problems: { more: expect.any(String) } });
    expect(await stockOf(open, tote)).toBe(2);
    await came(number, 11, 0, { mayBeMore: true });
    expect(await stockOf(open, tote)).toBe(13);
    expect(await shown(number)).toMatchObject({ status: "partly", received: 11 });
  });

  test("refuses a place that is none, and books nothing then", async () => {
    const number = await order();
    const closed = randomUUID();
    await open.sql(
      "insert into stock_locations (id, store_id, name, address, position, active) values ($1, $2, 'Yaba', '', 9, false)",
      [closed, open.shop.store.id],
    );
    for (const locationId of [randomUUID(), closed])
      await expect(came(number, 1, 0, { locationId })).rejects.toMatchObject({ reason: "location_closed" });
    expect(await shown(number)).toMatchObject({ status: "open", received: 0, receipts: [] });
  });

  test("what is not counted any more is said to be gone, and the rest comes without it", async () => {
    const number = await order();
    await open.sql("update variants set tracked = false where id = $1", [cloth.variantId]);
    expect((await shown(number)).lines.map(({ there }) => there)).toEqual([true, false]);
    await expect(came(number, 1, 1)).rejects.toMatchObject({ reason: "gone" });
    await came(number, 10, 0);
    expect(await shown(number)).toMatchObject({ status: "partly", received: 10 });
  });

  test("refuses nothing, less than nothing, what was not ordered, and what is ended", async () => {
    const number = await order({ lines: [{ variantId: tote.variantId, quantity: 3 }] });
    await expect(came(number, 0, 0)).rejects.toMatchObject({ problems: { lines: expect.any(String) } });
    await expect(came(number, -1, 0)).rejects.toMatchObject({ problems: { lines: expect.any(String) } });
    await expect(came(number, 1, 1)).rejects.toMatchObject({ reason: "gone" });
    await cancelPurchase(open.shop, number);
    await expect(came(number, 1, 0)).rejects.toMatchObject({ reason: "ended" });
    await expect(came(number, 1, 0, { locationId: randomUUID() })).rejects.toMatchObject({ reason: "ended" });
    await expect(came(99, 1, 0)).rejects.toMatchObject({ reason: "ended" });
    expect(await stockOf(open, tote)).toBe(2);
  });
});

test("a delivery that is booked while somebody calls its order off waits, and is refused", async () => {
  const number = await order();
  await open.sql("begin");
  await open.sql("update purchases set status = 'cancelled', ended_at = now() where store_id = $1", [
    open.shop.store.id,
  ]);
  const coming = came(number, 10, 4).catch((error: unknown) => error);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await open.sql("commit");
  expect(await coming).toMatchObject({ reason: "ended" });
  expect(await shown(number)).toMatchObject({ status: "cancelled", received: 0 });
  expect(await stockOf(open, tote)).toBe(2);
});

test("what is called off comes no more, and what came stays", async () => {
  const number = await order();
  await came(number, 6, 0);
  await cancelPurchase(open.shop, number);
  await expect(cancelPurchase(open.shop, number)).rejects.toMatchObject({ reason: "ended" });
  expect(await shown(number)).toMatchObject({ status: "cancelled", received: 6 });
  const { rows } = await listStock(open.shop, { q: "ankara" });
  expect(rows[0]).toMatchObject({ stock: 8, coming: [] });
  expect((await listPurchases(open.shop)).rows).toEqual([]);
  expect((await listPurchases(open.shop, { all: true })).rows).toHaveLength(1);
});
