import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { uuidv7 } from "uuidv7";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { refundOrder } from "#domain/refund/refund.ts";
import { paidFor } from "#domain/refund/sums.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { expectBooksAgree, ledgerOf } from "./books.ts";
import { buy } from "./checkout.ts";
import { openShopWithAll, startBoth, stopBoth, type Standins } from "./gateways.ts";
import { sell, stockOf, type Goods } from "./goods.ts";
import { eventsOf } from "./paystack.ts";
import { atGateway, booked, giveRefund, paidOrder, refundForm, sendAll } from "./refunded.ts";
import { takeDue } from "./take-due.ts";

const NO_TRACKING = { carrier: "", trackingNumber: "", trackingUrl: "" };

let standins: Standins;
let open: OpenShop;
let tote: Goods;
beforeAll(async () => {
  standins = await startBoth();
});
afterAll(async () => {
  await stopBoth(standins);
});
beforeEach(async () => {
  for (const one of Object.values(standins)) await fetch(`${one.url}/_standin/reset`, { method: "POST" });
  open = await openShopWithAll(standins);
  tote = await sell(open, { stock: 5 });
});

test.each(["paystack", "flutterwave"] as const)(
  "one of three goes back through %s: the piece is called off, back on the shelf, and the rest is still to be sent",
  async (method) => {
    const { number } = await paidOrder(open, [tote], method, 3);
    const asked = await giveRefund(open, number, { pieces: [[0, 1]], reason: "One was torn" });
    expect(asked.refunds).toMatchObject([{ status: "pending", amount: 4_500_00, way: "gateway" }]);
    expect(asked.lines).toMatchObject([{ quantity: 3, sent: 0, removed: 1, returned: 0 }]);
    await sendAll(open);
    await expect
      .poll(async () => (await atGateway(standins[method].url))[0]?.status)
      .toMatch(/processed|completed/);
    await open.sql(
      "update refunds set next_attempt_at = now() - interval '1 second' where next_attempt_at is not null",
    );
    await sendAll(open);
    const order = await orderForSeller(open.shop, number);
    expect(order.refunds).toMatchObject([{ status: "done", problem: "" }]);
    expect(order.status).toBe("paid");
    expect(await stockOf(open, tote)).toBe(3);
    expect(await atGateway(standins[method].url)).toHaveLength(1);
    expect((await eventsOf(open, number)).slice(2)).toEqual(["REFUND_STARTED", "ORDER_REFUNDED"]);
    await expectBooksAgree(open);
  },
);

test("all of it, piece by piece, is what was paid to the last unit, and the order is refunded", async () => {
  const odd = await sell(open, { price: 3_333, stock: 9 });
  await open.sql("update stores set delivery_fee = 10007 where id = $1", [open.shop.store.id]);
  const placed = await buy(open, [tote, odd], {}, 3);
  await takeDue(open.shop, placed.number);
  const { total, lines } = await orderForSeller(open.shop, placed.number);
  const byHand = { byHand: true, how: "cash" };
  for (const [at, line] of lines.entries())
    for (let piece = 0; piece < line.quantity; piece++)
      await giveRefund(open, placed.number, { ...byHand, pieces: [[at, 1]] });
  expect((await orderForSeller(open.shop, placed.number)).status).toBe("paid");
  const order = await giveRefund(open, placed.number, { ...byHand, delivery: 10007 });
  expect(order.refunds.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
  expect(order.status).toBe("refunded");
  expect(
    order.refunds.every(({ way, how, status }) => way === "by_hand" && how === "cash" && status === "done"),
  ).toBe(true);
  expect(await stockOf(open, odd)).toBe(9);
  await expectBooksAgree(open);
});

test("what was paid for a line is counted after discounts and with the tax on it", () => {
  const line = { quantity: 3, sent: 0, returned: 0, removed: 0 };
  const order = {
    status: "paid" as const,
    delivery: 1_000,
    deliveryDiscount: 400,
    deliveryTax: 45,
    tax: 738,
    taxIncluded: 0,
    giftCard: 0,
    giftCardBack: 0,
    credit: null,
    lines: [
      { ...line, id: "a", total: 9_000, discount: 999, tax: 600 },
      { ...line, id: "b", total: 1_240, discount: 0, tax: 93 },
    ],
    refunds: [],
    returns: [],
    received: [],
  };
  expect(paidFor(order)).toEqual({
    lines: new Map([
      ["a", 8_601],
      ["b", 1_333],
    ]),
    delivery: 645,
  });
  expect(paidFor({ ...order, taxIncluded: 738 })).toEqual({
    lines: new Map([
      ["a", 8_001],
      ["b", 1_240],
    ]),
    delivery: 600,
  });
});

test("twenty at once on one payment never give back more than was paid", async () => {
  const { number, total } = await paidOrder(open, [tote]);
  const order = await orderForSeller(open.shop, number);
  const ends = await Promise.allSettled(
    Array.from({ length: 20 }, () => refundOrder(open.shop, number, refundForm(order, { other: 1_000_00 }))),
  );
  expect(ends.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
  // Whoever was in the way of the others presses again, until nothing is left.
  for (let at = 0; at < 6; at++)
    await giveRefund(open, number, { other: 1_000_00 }).catch((error: unknown) =>
      expect(error).toMatchObject({ code: "invalid" }),
    );
  const { paid, refunded, promised } = await booked(open, number);
  expect([paid, refunded, promised]).toEqual([total, 4_000_00, 4_000_00]);
  await Promise.all([sendAll(open), sendAll(open), sendAll(open)]);
  const sent = await atGateway(standins.paystack.url);
  expect(sent.reduce((sum, { amount }) => sum + amount, 0)).toBe(4_000_00);
  expect(sent).toHaveLength(4);
});

test("more than was paid is refused by the database itself", async () => {
  const { number } = await paidOrder(open, [tote]);
  await expect(
    open.sql("update payments set refunded = amount + 1 where store_id = $1", [open.shop.store.id]),
  ).rejects.toThrow(/payments_refunded/);
  await expect(giveRefund(open, number, { other: 4_500_01 })).rejects.toMatchObject({
    problems: { other: "That is more than is left: at most ₦4,500 here." },
  });
});

test("the same press twice gives back once", async () => {
  const { number } = await paidOrder(open, [tote]);
  const form = refundForm(await orderForSeller(open.shop, number), { other: 500_00 });
  await Promise.all([refundOrder(open.shop, number, form), refundOrder(open.shop, number, form)]);
  await refundOrder(open.shop, number, form);
  expect((await orderForSeller(open.shop, number)).refunds).toHaveLength(1);
  expect(await booked(open, number)).toMatchObject({ refunded: 500_00 });
});

test("what was sent and is refunded with its return counts as brought back; without, it stays with the buyer", async () => {
  const { number } = await paidOrder(open, [tote], "paystack", 2);
  await fulfilOrder(open.shop, number, NO_TRACKING);
  const kept = await orderForSeller(open.shop, number);
  const form = refundForm(kept, { pieces: [[0, 1]] });
  await refundOrder(open.shop, number, {
    ...form,
    lines: form.lines.map((line) => ({ ...line, restock: false })),
  });
  expect(await stockOf(open, tote)).toBe(3);
  const order = await giveRefund(open, number, { pieces: [[0, 1]] });
  expect(order.lines).toMatchObject([{ sent: 2, returned: 1, removed: 0 }]);
  expect(await stockOf(open, tote)).toBe(4);
  expect(await ledgerOf(open, tote)).toContain("returned 1 @ Main location by seller:user-ada");
  await expect(giveRefund(open, number, { pieces: [[0, 1]] })).rejects.toMatchObject({
    problems: { lines: "Choose what to give back." },
  });
  await expectBooksAgree(open);
});

test("a sum that is not what was shown is told before anything is taken", async () => {
  const { number } = await paidOrder(open, [tote], "paystack", 2);
  const form = refundForm(await orderForSeller(open.shop, number), { pieces: [[0, 2]] });
  await giveRefund(open, number, { pieces: [[0, 1]] });
  await expect(refundOrder(open.shop, number, form)).rejects.toMatchObject({ reason: "refund_changed" });
  expect(await booked(open, number)).toMatchObject({ refunded: 4_500_00 });
});

test.each([
  ["half a piece", { lines: [0.5] }, "lines"],
  ["no number", { lines: [Number.NaN] }, "lines"],
  ["less than nothing", { lines: [-1] }, "lines"],
  ["an amount that is none", { other: Number.NaN }, "other"],
  ["a delivery below nothing", { delivery: -1 }, "delivery"],
] as const)("%s is told, and gives nothing back", async (_, typed, field) => {
  const { number, lines } = await paidOrder(open, [tote]);
  const form = refundForm(await orderForSeller(open.shop, number), { other: 100 });
  const asked = "lines" in typed ? typed.lines : [];
  const wrong = {
    ...form,
    ...typed,
    lines: asked.map((quantity) => ({ lineId: lines[0]?.id ?? "", quantity, restock: true })),
  };
  await expect(refundOrder(open.shop, number, wrong)).rejects.toMatchObject({
    problems: { [field]: expect.any(String) },
  });
  expect(await booked(open, number)).toMatchObject({ refunded: 0 });
});

test("an order that is not paid, and one of another store, give nothing back", async () => {
  const { number } = await buy(open, [tote]);
  const form = { ...refundForm(await orderForSeller(open.shop, number), { other: 100 }), amountSeen: 0 };
  await expect(refundOrder(open.shop, number, form)).rejects.toMatchObject({ reason: "wrong_status" });
  const { number: paid } = await paidOrder(open, [tote]);
  const other = await openShop();
  await expect(refundOrder(other.shop, paid, { ...form, id: uuidv7() })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("only who may cancel gives money back", async () => {
  const { number } = await paidOrder(open, [tote]);
  const actor = { ...open.shop.actor, role: "staff" as const };
  const form = refundForm(await orderForSeller(open.shop, number), { other: 100 });
  await expect(refundOrder({ ...open.shop, actor }, number, form)).rejects.toMatchObject({
    code: "forbidden",
  });
});
