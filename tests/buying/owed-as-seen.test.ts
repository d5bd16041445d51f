import { expect, test } from "vitest";
import { cancelOrder } from "#domain/order/cancel.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { markReturned } from "#domain/payment/mark-returned.ts";
import { returnedFromGateway } from "#domain/payment/returned.ts";
import { payOrder } from "#domain/payment/start.ts";
import { giveBack } from "#domain/refund/give-back.ts";
import type { OwedSeen } from "#domain/refund/owed.ts";
import { buy } from "./checkout.ts";
import { eventOf, hear } from "./gateways.ts";
import { owedNow, sayReturned, sendOwed } from "./owed.ts";
import { eventsOf, paymentsOf, press } from "./paystack.ts";
import { atGateway, booked, giveRefund, paidOrder, sendAll } from "./refunded.ts";
import { PIECE, Refunding } from "./refunding.ts";

/* Whoever gives back what is owed names what they were shown, and hears when it is no longer that. */

const at = new Refunding();

/** One that was paid on its second page and called off; `again` pays its first page, too. */
async function calledOff() {
  const { shop, visitor } = at.open;
  const placed = await buy(at.open, [at.tote], { method: "paystack" });
  const { payUrl } = await payOrder(visitor, placed.number, placed.key, "flutterwave");
  await press(payUrl, "approve");
  await returnedFromGateway(visitor, placed.number, placed.key);
  await cancelOrder(shop, placed.number, "");
  return {
    number: placed.number,
    seen: await owedNow(shop, placed.number),
    again: async () => {
      await press(placed.payUrl, "approve");
      const [first] = await paymentsOf(at.open, placed.number);
      await hear(shop, "paystack", eventOf("paystack", first?.reference ?? ""));
    },
  };
}

const look = (number: number) => orderForSeller(at.open.shop, number);

test.each<[string, (number: number, seen: OwedSeen[]) => Promise<void>]>([
  ["said to be sent back", (number, seen) => markReturned(at.open.shop, number, seen)],
  ["sent back", (number, seen) => giveBack(at.open.shop, number, false, seen)],
])("money that came since is not %s with what was seen", async (_, act) => {
  const { number, seen, again } = await calledOff();
  expect(seen).toMatchObject([{ amount: PIECE }]);
  await again();
  await expect(act(number, seen)).rejects.toMatchObject({ reason: "money_changed" });
  expect(await booked(at.open, number)).toEqual({ paid: 2 * PIECE, refunded: 0, promised: 0 });
  await act(number, await owedNow(at.open.shop, number));
  expect(await booked(at.open, number)).toMatchObject({ refunded: 2 * PIECE, promised: 2 * PIECE });
});

test("of money that gateways took, only what is named is given back by hand", async () => {
  const { number, seen, again } = await calledOff();
  await again();
  await giveBack(at.open.shop, number, true, seen);
  expect(await booked(at.open, number)).toEqual({ paid: 2 * PIECE, refunded: PIECE, promised: PIECE });
  expect(await owedNow(at.open.shop, number)).toMatchObject([{ provider: "paystack", amount: PIECE }]);
});

test("nor is another sum of the same payment", async () => {
  await giveRefund(at.open, at.number, { pieces: [[0, 1]] });
  await cancelOrder(at.open.shop, at.number, "");
  const [owed] = await owedNow(at.open.shop, at.number);
  expect(owed).toMatchObject({ amount: 2 * PIECE });
  for (const amount of [PIECE, 3 * PIECE, Number.NaN]) {
    const seen = [{ id: owed?.id ?? "", amount }];
    await expect(markReturned(at.open.shop, at.number, seen)).rejects.toMatchObject({
      reason: "money_changed",
    });
    await expect(giveBack(at.open.shop, at.number, false, seen)).rejects.toMatchObject({
      reason: "money_changed",
    });
  }
  expect(await booked(at.open, at.number)).toMatchObject({ refunded: PIECE });
});

test("what went back in part by the gateway before is no press that was taken", async () => {
  const { number } = await paidOrder(at.open, [at.tote], "paystack", 2);
  await giveRefund(at.open, number, { pieces: [[0, 1]] });
  await cancelOrder(at.open.shop, number, "");
  await sendOwed(at.open.shop, number, 2);
  expect(await booked(at.open, number)).toMatchObject({ refunded: 2 * PIECE, promised: 2 * PIECE });
});

/** An order that was called off, as two colleagues look at it. */
async function lookedAtTwice() {
  const { number } = await paidOrder(at.open, [at.tote]);
  await cancelOrder(at.open.shop, number, "");
  return { number, seen: await owedNow(at.open.shop, number) };
}

/** Sent, and Paystack is done with it. */
async function wentByItself(): Promise<void> {
  await sendAll(at.open);
  await at.ended();
  at.later(10);
  await sendAll(at.open);
}

test("who gave money back by hand that the gateway gave back as well hears so: it stands in no book", async () => {
  const { number, seen } = await lookedAtTwice();
  await giveBack(at.open.shop, number, false, seen);
  await wentByItself();
  expect((await look(number)).status).toBe("refunded");
  const before = await eventsOf(at.open, number);
  for (const press of [
    () => markReturned(at.open.shop, number, seen),
    () => giveBack(at.open.shop, number, true, seen),
  ])
    await expect(press()).rejects.toMatchObject({
      reason: "already_back",
      message: expect.stringContaining("ask the buyer for it"),
    });
  expect((await look(number)).refunds).toMatchObject([{ way: "gateway", status: "done" }]);
  expect(await eventsOf(at.open, number)).toEqual(before);
});

test.each([false, true])("nor is it noted while the gateway sends it (stuck there: %s)", async (stuck) => {
  const { number, seen } = await lookedAtTwice();
  if (stuck) await at.hold();
  await giveBack(at.open.shop, number, false, seen);
  if (stuck) await wentByItself();
  expect((await look(number)).refunds).toMatchObject([{ stuck }]);
  for (const press of [
    () => markReturned(at.open.shop, number, seen),
    () => giveBack(at.open.shop, number, true, seen),
  ])
    await expect(press()).rejects.toMatchObject({
      reason: "not_failed",
      message: expect.stringContaining("nothing was noted"),
    });
  // Its own press again is no other act.
  await giveBack(at.open.shop, number, false, seen);
  expect((await look(number)).refunds).toMatchObject([{ way: "gateway", amount: PIECE }]);
});

test("what was given back by hand is not said to be sent", async () => {
  const { number, seen } = await lookedAtTwice();
  await sayReturned(at.open.shop, number);
  await expect(giveBack(at.open.shop, number, false, seen)).rejects.toMatchObject({
    reason: "already_back",
    message: expect.stringContaining("nothing is sent"),
  });
  await markReturned(at.open.shop, number, seen);
  expect((await look(number)).refunds).toMatchObject([{ way: "by_hand", status: "done" }]);
  expect(await atGateway(at.standins.paystack.url)).toEqual([]);
});
