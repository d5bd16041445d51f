import { expect, test } from "vitest";
import type { Letter } from "#domain/context.ts";
import { dropAddition, dropOverdue } from "#domain/addition/drop.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { rowsOfPart } from "#domain/evidence/rows.ts";
import { orderForSeller, orderOrMiss } from "#domain/order/for-seller.ts";
import { releaseHolds } from "#domain/order/release-holds.ts";
import { today } from "#domain/order/today.ts";
import { confirmTransfer } from "#domain/payment/confirm-transfer.ts";
import { returnedFromGateway } from "#domain/payment/returned.ts";
import { payOrder } from "#domain/payment/start.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { expectBooksAgree } from "./books.ts";
import { buy } from "./checkout.ts";
import { edit, pay, withCap } from "./edited.ts";
import { openEditedShops } from "./edited-shop.ts";
import { eventOf, hear, misbehave, type Standins } from "./gateways.ts";
import { stockOf, type Goods } from "./goods.ts";
import { sendOwed } from "./owed.ts";
import { eventsOf, paymentsOf, press } from "./paystack.ts";
import { offer, place, withCode } from "./reduced.ts";

/* Money comes that is not what was asked for. Nobody but the seller can say what becomes of it, and nobody is told that nothing came. */

let standins: Standins;
let open: OpenShop;
let tote: Goods;
let cap: Goods;
let clock: { now: Date };
let letters: Letter[];
openEditedShops((made) => {
  ({ standins, open, tote, cap, clock } = made);
  letters = [];
  open.shop.ports.mail = { send: async (letter) => void letters.push(letter) };
});

const later = (days: number) => void (clock.now = new Date(clock.now.getTime() + days * 86_400_000));
const minute = async () => {
  const system = { ...open.shop, actor: { kind: "system" as const } };
  const released = await releaseHolds(system);
  await dropOverdue(system);
  await handleEvents(system);
  return released;
};
/** What the buyer has read, all of it. */
const told = () => letters.flatMap(({ to, text }) => (to === "ada@demo.test" ? [] : [text])).join("\n");

test.each(["an order", "an order with a discount"])(
  "%s for which another amount came is kept until its seller has decided, and its buyer reads what is so",
  async (which) => {
    await offer(open);
    await misbehave(standins.paystack, { tamper_amount: true });
    const { number, key, payUrl } =
      which === "an order"
        ? await buy(open, [tote], { method: "paystack" })
        : await place(open, await withCode(open, [tote], "SPRING", { method: "paystack" }));
    await press(payUrl, "approve");
    expect(await returnedFromGateway(open.visitor, number, key)).toMatchObject({ state: "mismatch" });
    for (const days of [1, 30]) {
      later(days);
      expect(await minute()).toBe(0);
    }
    expect(await eventsOf(open, number)).toEqual(["ORDER_CREATED", "PAYMENT_MISMATCH"]);
    expect(await stockOf(open, tote)).toBe(9);
    expect(told()).toContain("either it counts for your order, or you get it back");
    expect(told()).not.toMatch(/No payment came|not paid in time|is not paid yet/);
    expect((await today(open.shop)).waiting.money).toBe(1);

    await cancelOrder(open.shop, number, "");
    expect((await today(open.shop)).waiting.money).toBe(0);
    await minute();
    expect(told()).toContain("Money of another amount came. Ada Fabrics gives it back to you");
    expect(told()).not.toMatch(/No payment came|not paid in time/);
    expect(await stockOf(open, tote)).toBe(10);
    await expectBooksAgree(open);
  },
);

test("a page that was left and is paid with another amount is flagged, whatever pays the order beside it", async () => {
  await misbehave(standins.paystack, { tamper_amount: true });
  const { number, key, payUrl } = await buy(open, [tote], { method: "paystack" });
  await payOrder(open.visitor, number, key, "bank_transfer");
  await press(payUrl, "approve");
  const [left] = await paymentsOf(open, number);
  await hear(open.shop, "paystack", eventOf("paystack", left?.reference ?? ""));
  const flagged = { reference: left?.reference, provider: "paystack" };
  expect(await orderForSeller(open.shop, number)).toMatchObject({
    status: "placed",
    method: "bank_transfer",
    mismatched: flagged,
  });
  later(30);
  expect(await minute()).toBe(0);
  await confirmTransfer(open.shop, number, "4,500");
  expect(await orderForSeller(open.shop, number)).toMatchObject({
    status: "paid",
    method: "bank_transfer",
    mismatched: flagged,
    received: [{ amount: 4_500_00, due: false }],
  });
  await expectBooksAgree(open);
});

test("a page that was left and is paid as it asked pays the order, once", async () => {
  const { number, key, payUrl } = await buy(open, [tote], { method: "paystack" });
  const next = await payOrder(open.visitor, number, key, "flutterwave");
  await press(payUrl, "approve");
  const [left] = await paymentsOf(open, number);
  await hear(open.shop, "paystack", eventOf("paystack", left?.reference ?? ""));
  expect(await orderForSeller(open.shop, number)).toMatchObject({ status: "paid", method: "paystack" });
  await press(next.payUrl, "approve");
  const [, second] = await paymentsOf(open, number);
  await hear(open.shop, "flutterwave", eventOf("flutterwave", second?.reference ?? ""));
  expect((await paymentsOf(open, number)).map(({ status }) => status)).toEqual(["paid", "refund_due"]);
  expect(await orderForSeller(open.shop, number)).toMatchObject({ status: "paid", mismatched: null });
});

test("money for what an order came to before it was changed keeps it, until it is on its way back", async () => {
  await offer(open);
  const { number, payUrl } = await place(
    open,
    await withCode(open, [tote, cap], "SPRING", { method: "paystack" }),
  );
  await edit(open, number, { out: [[1, 1]] });
  await press(payUrl, "approve");
  const [old] = await paymentsOf(open, number);
  await hear(open.shop, "paystack", eventOf("paystack", old?.reference ?? ""));
  later(4);
  expect(await minute()).toBe(0);
  expect(told()).toContain("₦5,850 came for order");
  expect(told()).toContain("it was changed and comes to ₦4,050 now");
  await sendOwed(open.shop, number);
  later(1);
  expect(await minute()).toBe(1);
  expect(await orderForSeller(open.shop, number)).toMatchObject({ status: "cancelled" });
  expect(told()).not.toContain("No payment came");
  await expectBooksAgree(open);
});

test("what was added and had another amount paid for it is the seller's to take out", async () => {
  const { number, key, additionId } = await withCap(open, tote, cap);
  await misbehave(standins.paystack, { tamper_amount: true });
  await press(await pay(open, number, key), "approve");
  for (const _ of ["comes back", "loads the page again"])
    expect(await returnedFromGateway(open.visitor, number, key)).toMatchObject({ state: "mismatch" });
  expect(await orderForSeller(open.shop, number)).toMatchObject({ mismatched: { additionId } });
  // The evidence says it as money, as it says what was asked for.
  const rows = rowsOfPart(
    { name: "payments", sha256: "", data: [] },
    await orderOrMiss(open.shop, number),
    String,
  );
  expect(rows.at(-1)?.details).toContainEqual(expect.stringMatching(/^₦[\d,.]+ arrived$/));
  later(30);
  await minute();
  expect(await eventsOf(open, number)).not.toContain("ADDITION_DROPPED");
  await dropAddition(open.shop, number, additionId);
  await minute();
  expect(told()).toContain("Money of another amount came. Ada Fabrics gives it back to you");
  await expectBooksAgree(open);
});
