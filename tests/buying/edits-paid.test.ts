import { expect, test } from "vitest";
import { dropOverdue } from "#domain/addition/drop.ts";
import { markAdditionPaid } from "#domain/addition/mark-paid.ts";
import { editOrder } from "#domain/edit/edit.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { orderPage } from "#domain/order/page.ts";
import { returnedFromGateway } from "#domain/payment/returned.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { expectBooksAgree } from "./books.ts";
import { edit, editForm, oddSums, pay, withCap } from "./edited.ts";
import { openEditedShops } from "./edited-shop.ts";
import { eventOf, hear, type Standins } from "./gateways.ts";
import { stockOf, type Goods } from "./goods.ts";
import { inLine } from "./in-line.ts";
import { eventsOf, paymentsOf, press } from "./paystack.ts";
import { placeBesideCard } from "./reduced.ts";
import { atGateway, booked, giveRefund, paidOrder, sendAll } from "./refunded.ts";

const NO_TRACKING = { carrier: "", trackingNumber: "", trackingUrl: "" };

let open: OpenShop;
let tote: Goods;
let cap: Goods;
let clock: { now: Date };
let standins: Standins;
openEditedShops((made) => void ({ open, tote, cap, clock, standins } = made));

test("what is taken out of a paid order is called off, put back and refunded through its gateway", async () => {
  const { number } = await paidOrder(open, [tote, cap], "paystack", 2);
  const order = await edit(open, number, { out: [[0, 1]], reason: "Only one is left" });
  expect(order).toMatchObject({ status: "paid", total: 13_000_00 });
  expect(order.lines[0]).toMatchObject({ quantity: 2, removed: 1 });
  expect(order.refunds).toMatchObject([{ amount: 4_500_00, status: "pending", reason: "Only one is left" }]);
  expect(await stockOf(open, tote)).toBe(9);
  await sendAll(open);
  expect(await atGateway(standins.paystack.url)).toMatchObject([{ amount: 4_500_00 }]);
  expect((await eventsOf(open, number)).slice(2, 4)).toEqual(["ORDER_EDITED", "REFUND_STARTED"]);
  await fulfilOrder(open.shop, number, NO_TRACKING);
  expect((await orderForSeller(open.shop, number)).lines).toMatchObject([{ sent: 1 }, { sent: 2 }]);
  expect(await oddSums(open)).toEqual([]);
  await expectBooksAgree(open);
});

test("a swap gives back and collects; a gift goes in at once", async () => {
  const { number } = await paidOrder(open, [tote], "paystack", 2);
  const order = await edit(open, number, {
    out: [[0, 1]],
    more: [
      [cap, 1],
      [cap, 1, "gift"],
    ],
  });
  expect(order).toMatchObject({
    additions: [{ total: 2_000_00 }],
    refunds: [{ amount: 4_500_00 }],
    total: 9_000_00,
  });
  expect(order.lines).toMatchObject([{ removed: 1 }, { title: "Cap", quantity: 1, total: 0 }]);
  expect(await stockOf(open, cap)).toBe(3);
  expect(await oddSums(open)).toEqual([]);
});

test("what is added can be transferred as well: the order's page names the account as long as it is not paid", async () => {
  const { number, key, additionId } = await withCap(open, tote, cap);
  const { account, shell } = await orderPage(open.visitor, number, key);
  expect(shell.methods).toContain("bank_transfer");
  expect(account?.bank).toMatchObject({ accountNumber: expect.stringMatching(/^\d{10}$/) });
  await markAdditionPaid(open.shop, number, additionId, "bank_transfer");
  expect((await orderPage(open.visitor, number, key)).account).toBeNull();
});

test("a refund of more than one payment took is taken from both, and all of it is what was paid", async () => {
  const { number, key } = await withCap(open, tote, cap);
  await press(await pay(open, number, key), "approve");
  await returnedFromGateway(open.visitor, number, key);
  const order = await giveRefund(open, number, {
    pieces: [
      [0, 2],
      [1, 1],
    ],
  });
  expect(order.refunds.map(({ amount }) => amount)).toEqual([9_000_00, 2_000_00]);
  await sendAll(open);
  await expect
    .poll(async () => (await atGateway(standins.paystack.url)).map(({ status }) => status))
    .toEqual(["processed", "processed"]);
  clock.now = new Date(clock.now.getTime() + 3_600_000);
  await sendAll(open);
  expect((await orderForSeller(open.shop, number)).status).toBe("refunded");
  expect(await booked(open, number)).toEqual({ paid: 11_000_00, refunded: 11_000_00, promised: 11_000_00 });
  expect([await stockOf(open, tote), await stockOf(open, cap)]).toEqual([10, 5]);
});

test("cancelled, what waits is dropped and all that was paid goes back", async () => {
  const { number, key } = await withCap(open, tote, cap);
  const page = await pay(open, number, key);
  await cancelOrder(open.shop, number, "", { refund: true, restock: true });
  expect([await stockOf(open, tote), await stockOf(open, cap)]).toEqual([10, 5]);
  await press(page, "approve");
  await hear(
    open.shop,
    "paystack",
    eventOf("paystack", (await paymentsOf(open, number)).at(-1)?.reference ?? ""),
  );
  expect((await orderForSeller(open.shop, number)).received).toMatchObject([
    { refunded: 9_000_00 },
    { amount: 2_000_00, due: true },
  ]);

  const other = await withCap(open, tote, cap);
  await markAdditionPaid(open.shop, other.number, other.additionId, "pay_on_delivery");
  await cancelOrder(open.shop, other.number, "", { refund: true, restock: true });
  const order = await orderForSeller(open.shop, other.number);
  expect(order.received).toMatchObject([
    { amount: 9_000_00, refunded: 9_000_00 },
    { amount: 2_000_00, refunded: 0, due: true },
  ]);
  await expectBooksAgree(open);
});

const BESIDE = {
  cancelling: (number: number) => cancelOrder(open.shop, number, ""),
  sending: (number: number) => fulfilOrder(open.shop, number, NO_TRACKING),
  refunding: (number: number) => giveRefund(open, number, { pieces: [[0, 1]] }),
  "another change": (number: number) => edit(open, number, { out: [[0, 1]] }),
};
/** As it is when the change of one tote for a cap happened. */
const SWAPPED = { edits: 1, lines: [{ removed: 1, sent: 0 }], refunds: [{ amount: 4_500_00 }] };
const WAITS = { status: "paid", additions: [{ status: "open" }] };
/** As it is when it did not. */
const AS_BOUGHT = { edits: 0, additions: [], refunds: [], lines: [{ removed: 0 }] };

test.each([
  ["a change", "cancelling", null, { ...SWAPPED, status: "cancelled", additions: [{ status: "dropped" }] }],
  ["a change", "sending", "addition_open", { ...SWAPPED, ...WAITS }],
  ["a change", "refunding", null, { ...SWAPPED, ...WAITS, lines: [{ removed: 2 }], refunds: [{}, {}] }],
  ["a change", "another change", "order_changed", { ...SWAPPED, ...WAITS }],
  ["cancelling", "a change", "wrong_status", { ...AS_BOUGHT, status: "cancelled" }],
  ["sending", "a change", "wrong_status", { ...AS_BOUGHT, status: "fulfilled", lines: [{ sent: 2 }] }],
  ["refunding", "a change", "order_changed", { ...SWAPPED, edits: 0, status: "paid", additions: [] }],
  ["another change", "a change", "order_changed", { ...SWAPPED, status: "paid", additions: [] }],
] as const)(
  "%s at once with %s, and ahead of it, never leaves a paid order short or stock lost",
  async (ahead, behind, refused, standing) => {
    const { number, id } = await paidOrder(open, [tote], "paystack", 2);
    const form = await editForm(open, number, { out: [[0, 1]], more: [[cap, 1]] });
    const both = [ahead, behind].map(
      (what) => () => (what === "a change" ? editOrder(open.shop, number, form) : BESIDE[what](number)),
    );
    expect(await inLine({ table: "orders", id }, both)).toMatchObject([
      { status: "fulfilled" },
      refused ? { status: "rejected", reason: { reason: refused } } : { status: "fulfilled" },
    ]);
    const order = await orderForSeller(open.shop, number);
    expect(order).toMatchObject(standing);
    clock.now = new Date(clock.now.getTime() + 3 * 86_400_000 + 1);
    await dropOverdue({ ...open.shop, actor: { kind: "system" } });
    expect(await stockOf(open, cap)).toBe(5);
    const { paid, refunded, promised } = await booked(open, number);
    expect(refunded).toBe(promised);
    expect(refunded).toBeLessThanOrEqual(paid);
    expect(await oddSums(open)).toEqual([]);
    await expectBooksAgree(open);
  },
);

test("gift cards get theirs first of what is taken out; what is added is asked for in money", async () => {
  const placed = await placeBesideCard(open, [tote], "5,000", { method: "paystack" });
  await press(placed.payUrl, "approve");
  await returnedFromGateway(open.visitor, placed.number, placed.key);
  const order = await edit(open, placed.number, { out: [[0, 1]], more: [[cap, 1]] });
  expect(order.refunds).toMatchObject([
    { amount: 4_500_00, giftCard: 4_500_00, way: "gift_card", status: "done" },
  ]);
  expect(order).toMatchObject({
    giftCard: 5_000_00,
    giftCardBack: 4_500_00,
    additions: [{ total: 2_000_00 }],
  });
  expect(await oddSums(open)).toEqual([]);
});
