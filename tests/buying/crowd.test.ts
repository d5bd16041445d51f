import { expect, test } from "vitest";
import { placeOrder } from "#domain/order/place.ts";
import { openShop } from "#tests/support/open-shop.ts";
import { fillCart, fillIn } from "./checkout.ts";
import { sell, stockOf, type Goods } from "./goods.ts";

test("20 buyers at once on 5 left: 5 orders, 15 clear refusals, stock 0", async () => {
  const open = await openShop();
  const tote = await sell(open, { stock: 5 });
  const forms = await Promise.all(
    Array.from({ length: 20 }, async () => fillIn(open, await fillCart(open, [tote]))),
  );
  const ends = await Promise.allSettled(forms.map((form) => placeOrder(open.visitor, form)));
  const placed = ends.flatMap((end) => (end.status === "fulfilled" ? [end.value.number] : []));
  const refused = ends.flatMap((end) => (end.status === "rejected" ? [end.reason as unknown] : []));
  expect(placed.toSorted((a, b) => a - b)).toEqual([1001, 1002, 1003, 1004, 1005]);
  expect(refused).toHaveLength(15);
  for (const reason of refused) {
    expect(reason).toMatchObject({
      reason: "out_of_stock",
      message: expect.stringContaining("Ankara tote is sold out."),
    });
  }
  expect(await stockOf(open, tote)).toBe(0);
});

test("buyers of the same things in opposite orders never block each other, and nothing is oversold", async () => {
  const open = await openShop();
  const goods: Goods[] = [];
  for (const stock of [30, 7, 30]) goods.push(await sell(open, { stock }));
  const forms = await Promise.all(
    Array.from({ length: 24 }, async (_, at) =>
      fillIn(open, await fillCart(open, at % 2 ? goods : goods.toReversed())),
    ),
  );
  const ends = await Promise.allSettled(forms.map((form) => placeOrder(open.visitor, form)));
  const reasons = ends.flatMap((end) =>
    end.status === "rejected" ? [(end.reason as { reason: string }).reason] : [],
  );
  expect(ends.length - reasons.length).toBe(7);
  expect(new Set(reasons)).toEqual(new Set(["out_of_stock"]));
  for (const [at, left] of [23, 0, 23].entries()) expect(await stockOf(open, goods[at] as Goods)).toBe(left);
});

test("an order that gets in the way of a seller's own changes is tried again, not lost", async () => {
  const open = await openShop();
  const [first, second] = [await sell(open), await sell(open)];
  const form = await fillIn(open, await fillCart(open, [first, second]));
  const change = "update variants set position = position + 1 where id = $1";
  await open.sql("begin");
  await open.sql(change, [second.variantId]);
  const placing = placeOrder(open.visitor, form);
  await new Promise((done) => setTimeout(done, 300));
  await open.sql(change, [first.variantId]);
  await open.sql("commit");
  expect(await placing).toMatchObject({ number: 1001 });
  expect(await stockOf(open, first)).toBe(9);
});
