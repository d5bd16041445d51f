import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cancelOrder } from "#domain/order/cancel.ts";
import { editOrder } from "#domain/edit/edit.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { payOrder } from "#domain/payment/start.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { expectBooksAgree } from "./books.ts";
import { buy } from "./checkout.ts";
import { edit, editForm, oddSums, openEditedShop } from "./edited.ts";
import { eventOf, hear, startBoth, stopBoth, type Standins } from "./gateways.ts";
import { stockOf, type Goods } from "./goods.ts";
import { press } from "./paystack.ts";

const NO_TRACKING = { carrier: "", trackingNumber: "", trackingUrl: "" };

let standins: Standins;
let open: OpenShop;
let tote: Goods;
let cap: Goods;
beforeAll(async () => void (standins = await startBoth()));
afterAll(() => stopBoth(standins));
beforeEach(async () => void ({ open, tote, cap } = await openEditedShop(standins)));

test("an edit and its payment at the same time leave an order that was paid what it says", async () => {
  for (let round = 0; round < 5; round++) {
    const { number, payUrl } = await buy(open, [cap], { method: "paystack" }, 1);
    await edit(open, number, { more: [[tote, 1]] });
    const order = await orderForSeller(open.shop, number);
    const next = await payOrder(open.visitor, number, order.key);
    await press(next.payUrl ?? payUrl, "approve");
    const form = await editForm(open, number, { out: [[1, 1]] });
    await Promise.allSettled([
      editOrder(open.shop, number, form),
      hear(open.shop, "paystack", eventOf("paystack", order.payment?.reference ?? "", { id: round })),
    ]);
    expect(await oddSums(open)).toEqual([]);
    await open.sql("update variants set stock = 10 where store_id = $1", [open.shop.store.id]);
  }
});

test("the last ones go to one order, however many are changed at once", async () => {
  const placed = await Promise.all([1, 2, 3, 4].map(() => buy(open, [tote])));
  const forms = await Promise.all(placed.map(({ number }) => editForm(open, number, { more: [[cap, 3]] })));
  const ends = await Promise.allSettled(
    forms.map((form, at) => editOrder(open.shop, placed[at]?.number ?? -1, form)),
  );
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await stockOf(open, cap)).toBe(2);
  expect(await oddSums(open)).toEqual([]);
  await expectBooksAgree(open);
});

test("the same press twice changes once, and of two people at once the second looks again", async () => {
  const { number } = await buy(open, [tote], {}, 4);
  const form = await editForm(open, number, { out: [[0, 1]] });
  await Promise.all([editOrder(open.shop, number, form), editOrder(open.shop, number, form)]);
  await editOrder(open.shop, number, form);
  expect(await orderForSeller(open.shop, number)).toMatchObject({ edits: 1, total: 13_500_00 });
  const [ada, bola] = await Promise.all([
    editForm(open, number, { out: [[0, 1]] }),
    editForm(open, number, { out: [[0, 2]] }),
  ]);
  const ends = await Promise.allSettled([
    editOrder(open.shop, number, ada),
    editOrder(open.shop, number, bola),
  ]);
  const lost = ends.find(({ status }) => status === "rejected");
  expect(lost).toMatchObject({ reason: { reason: "order_changed" } });
  expect((await orderForSeller(open.shop, number)).edits).toBe(2);
  expect(await oddSums(open)).toEqual([]);
});

test("a gift and something dearer at once: neither writes over what the other counted", async () => {
  for (let round = 0; round < 4; round++) {
    const { number } = await buy(open, [tote]);
    const forms = await Promise.all([
      editForm(open, number, { more: [[cap, 1, "gift"]] }),
      editForm(open, number, { more: [[tote, 1]] }),
      editForm(open, number, { more: [[cap, 1, "gift"]] }),
    ]);
    const ends = await Promise.allSettled(forms.map((form) => editOrder(open.shop, number, form)));
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await oddSums(open)).toEqual([]);
  }
});

test("an edit against cancelling and sending leaves the books right", async () => {
  for (const other of [
    (number: number) => cancelOrder(open.shop, number, ""),
    (number: number) => fulfilOrder(open.shop, number, NO_TRACKING),
  ]) {
    const { number } = await buy(open, [tote], {}, 2);
    const form = await editForm(open, number, { out: [[0, 1]], more: [[cap, 1]] });
    await Promise.allSettled([editOrder(open.shop, number, form), other(number)]);
    expect(["cancelled", "fulfilled"]).toContain((await orderForSeller(open.shop, number)).status);
    await expectBooksAgree(open);
  }
  expect(await stockOf(open, tote)).toBeGreaterThanOrEqual(8);
});
