import { expect, test } from "vitest";
import type { Letter } from "#domain/context.ts";
import type { Gateway } from "#domain/gateway-port.ts";
import { KeyRefused, Unavailable } from "#domain/errors.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { listOrders } from "#domain/order/list.ts";
import { gaveBackByHand } from "#domain/refund/by-hand.ts";
import { sendRefunds } from "#domain/refund/send.ts";
import { tryRefundAgain } from "#domain/refund/try-again.ts";
import { hear, signed } from "./gateways.ts";
import { meanwhile } from "./meanwhile.ts";
import { eventsOf } from "./paystack.ts";
import { booked, giveRefund, letRefundsFail, sendAll } from "./refunded.ts";
import { PIECE, Refunding, says } from "./refunding.ts";

/* Refunds whose gateway says nothing that ends them. */

const at = new Refunding();

const toSettle = async () =>
  (await listOrders(at.open.shop, { status: "money" })).orders.map((one) => one.number);

test("a refund that waits for its seller at the gateway says so, is told once, and can be settled by hand", async () => {
  await at.letItWait();
  expect(await at.refund()).toMatchObject({
    status: "sent",
    stuck: true,
    problem: expect.stringContaining("bank details"),
  });
  expect(await toSettle()).toEqual([at.number]);
  at.later(60);
  await sendAll(at.open);
  expect((await eventsOf(at.open, at.number)).filter((type) => type === "REFUND_STUCK")).toHaveLength(1);
  const letters: Letter[] = [];
  const mail = { send: async (letter: Letter) => void letters.push(letter) };
  await handleEvents({ ...at.open.shop, ports: { ...at.open.shop.ports, mail } });
  expect(letters.filter(({ subject }) => subject === `Order ${at.number}: a refund needs you`)).toHaveLength(
    1,
  );
  const { id } = await at.refund();
  await Promise.all([1, 2].map(() => gaveBackByHand(at.open.shop, at.number, id, "by transfer")));
  expect(await at.refund()).toMatchObject({ status: "done", way: "by_hand", stuck: false });
  expect(await booked(at.open, at.number)).toMatchObject({ refunded: PIECE, promised: PIECE });
  expect(await toSettle()).toEqual([]);
  at.later(60 * 24);
  await sendAll(at.open);
  expect(await at.refund()).toMatchObject({ status: "done", way: "by_hand" });
});

test("once its seller has done what was asked it is on its way again, and stuck anew it is told anew", async () => {
  await at.letItWait();
  at.later(60);
  await sendRefunds(at.withPaystack({ refundStatus: says("pending") }));
  expect(await at.refund()).toMatchObject({ status: "sent", stuck: false, problem: "" });
  expect(await toSettle()).toEqual([]);
  await expect(gaveBackByHand(at.open.shop, at.number, (await at.refund()).id, "cash")).rejects.toMatchObject(
    {
      reason: "not_failed",
    },
  );
  at.later(60);
  await sendAll(at.open);
  expect(await at.refund()).toMatchObject({ stuck: true });
  expect((await eventsOf(at.open, at.number)).filter((type) => type === "REFUND_STUCK")).toHaveLength(2);
});

test("what its seller has to do stays known while the gateway is away", async () => {
  await at.letItWait();
  const { problem } = await at.refund();
  at.later(60);
  const refundStatus: Gateway["refundStatus"] = async () => {
    throw new Unavailable("Paystack is not answering right now.");
  };
  await sendRefunds(at.withPaystack({ refundStatus }));
  expect(await at.refund()).toMatchObject({ status: "sent", stuck: true, problem });
  // Said anew it is what is said last.
  at.later(60);
  await sendRefunds(at.withPaystack({ refundStatus: async () => null }));
  expect(await at.refund()).toMatchObject({ stuck: true, problem: expect.stringContaining("knows nothing") });
});

test("a colleague who gave it back another way as well hears that it was noted already", async () => {
  await at.letItWait();
  const { id } = await at.refund();
  await gaveBackByHand(at.open.shop, at.number, id, "by transfer");
  await expect(gaveBackByHand(at.open.shop, at.number, id, "cash at the counter")).rejects.toMatchObject({
    reason: "already_back",
    message: expect.stringContaining("(by transfer)"),
  });
  expect(await at.refund()).toMatchObject({ how: "by transfer" });
});

test("one that goes on after all ends as any other, and says so to who gives it back by hand as well", async () => {
  await at.letItWait();
  const { id } = await at.refund();
  at.later(60);
  await sendRefunds(at.withPaystack({ refundStatus: says("processed") }));
  expect(await at.refund()).toMatchObject({ status: "done", way: "gateway", problem: "" });
  await expect(gaveBackByHand(at.open.shop, at.number, id, "cash")).rejects.toMatchObject({
    reason: "already_back",
  });
  expect(await booked(at.open, at.number)).toMatchObject({ refunded: PIECE, promised: PIECE });
});

test.each<[string, Gateway["refundStatus"]]>([
  ["knows it no more", async () => null],
  [
    "takes no key any more",
    async () => {
      throw new KeyRefused("Paystack");
    },
  ],
])("a refund that was sent to a gateway which %s is its seller's to look at", async (_, refundStatus) => {
  await at.give();
  await sendAll(at.open);
  at.later(10);
  await sendRefunds(at.withPaystack({ refundStatus }));
  expect(await at.refund()).toMatchObject({ status: "sent", stuck: true });
  expect(await booked(at.open, at.number)).toMatchObject({ refunded: PIECE });
  expect(await toSettle()).toEqual([at.number]);
  await at.ended();
  at.later(60 * 12);
  await sendAll(at.open);
  expect(await at.refund()).toMatchObject({ status: "done", way: "gateway" });
});

/** What Paystack says went back, where that is not told apart from what it was asked for. */
const sent =
  (amount: number | null, currency: string): Gateway["refund"] =>
  async () => ({
    refundId: "77",
    status: "processed",
    amount,
    currency,
  });

test.each([
  [1_00, "NGN", "₦1"],
  [PIECE + 1, "NGN", "₦4,500.01"],
  [PIECE, "GHS", "GH₵4,500"],
  [null, "GHS", "GHS"],
])(
  "a refund of which a gateway sent %s %s is not done, but its seller's to look at",
  async (amount, currency, said) => {
    await at.give();
    const refund = sent(amount, currency);
    await sendRefunds(at.withPaystack({ refund }));
    expect(await at.refund()).toMatchObject({
      status: "sent",
      stuck: true,
      problem: expect.stringMatching(new RegExp(`sent .*${said}, but was asked for ₦4,500\\.`)),
    });
    expect(await booked(at.open, at.number)).toMatchObject({ refunded: PIECE, promised: PIECE });
    expect(await eventsOf(at.open, at.number)).not.toContain("ORDER_REFUNDED");
    expect(await toSettle()).toEqual([at.number]);
    // It says the same as often as it is asked, and is told once.
    const refundStatus: Gateway["refundStatus"] = (key) => refund(key, {} as never);
    at.later(60);
    await sendRefunds(at.withPaystack({ refundStatus }));
    expect((await eventsOf(at.open, at.number)).filter((type) => type === "REFUND_STUCK")).toHaveLength(1);
    at.later(60 * 12);
    await sendRefunds(at.withPaystack({ refundStatus: says("processed") }));
    expect(await at.refund()).toMatchObject({ status: "done", way: "gateway", problem: "" });
  },
);

test("where a gateway names no sum it is believed", async () => {
  await at.give();
  await sendRefunds(at.withPaystack({ refund: sent(null, "NGN") }));
  expect(await at.refund()).toMatchObject({ status: "done", way: "gateway" });
});

test("what a gateway has had for two weeks without a word is its seller's to ask about", async () => {
  await at.give();
  await sendAll(at.open);
  const from = at.now.getTime();
  while (!(await at.refund()).stuck) {
    at.later(6 * 60);
    await sendRefunds(at.withPaystack({ refundStatus: says("pending") }));
    if (at.now.getTime() - from > 30 * 86_400_000) break;
  }
  const days = (at.now.getTime() - from) / 86_400_000;
  expect([(await at.refund()).stuck, days > 10 && days < 20]).toEqual([true, true]);
});

test("nor is it late because its gateway is asked about it often", async () => {
  await at.give();
  await sendAll(at.open);
  const shop = at.withPaystack({ refundStatus: says("pending") });
  for (let nth = 0; nth < 70; nth++) {
    const event = JSON.stringify({ event: "refund.processed", data: { refund_reference: `TRF_${nth}` } });
    await hear(shop, "paystack", { body: event, headers: signed("paystack", event) });
  }
  expect(await at.refund()).toMatchObject({ status: "sent", stuck: false });
});

/** Two refunds of a sum: one failed, which left its money free, and one that is stuck. */
async function failedAndStuck(other: number) {
  await giveRefund(at.open, at.number, { other });
  await letRefundsFail(at.open, at.number);
  const failed = (await at.refund()).id;
  await at.letItWait({ other });
  const { refunds } = await orderForSeller(at.open.shop, at.number);
  return { failed, stuck: refunds.find((one) => one.stuck)?.id ?? "" };
}

test.each([
  ["booked as another", PIECE, null],
  ["not given back where the other took all there is", 3 * PIECE, "nothing_left"],
])("one that fails while it is given back by hand and another is tried again is %s", async (_, sum, told) => {
  const { failed, stuck } = await failedAndStuck(sum);
  at.later(60 * 24);
  // What one leaves free the other books: to who adds up, nothing moved.
  const shop = meanwhile(at.open.shop, async () => {
    const refundStatus: Gateway["refundStatus"] = async (__, refundId) => ({
      refundId,
      status: "failed",
      amount: sum,
      currency: "NGN",
    });
    await sendRefunds(at.withPaystack({ refundStatus }));
    await tryRefundAgain(at.open.shop, at.number, failed);
  });
  const given = gaveBackByHand(shop, at.number, stuck, "in cash");
  if (told === null) await given;
  else await expect(given).rejects.toMatchObject({ reason: told });
  const { paid, refunded, promised } = await booked(at.open, at.number);
  expect([refunded, promised]).toEqual(told === null ? [2 * sum, 2 * sum] : [sum, sum]);
  expect(promised).toBeLessThanOrEqual(paid);
});
