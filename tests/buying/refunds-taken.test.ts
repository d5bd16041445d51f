import { expect, test } from "vitest";
import type { Gateway } from "#domain/gateway-port.ts";
import { Conflict, KeyRefused, RefundTaken } from "#domain/errors.ts";
import { gaveBackByHand } from "#domain/refund/by-hand.ts";
import { sendRefunds } from "#domain/refund/send.ts";
import { tryRefundAgain } from "#domain/refund/try-again.ts";
import { hear, KEYS, signed } from "./gateways.ts";
import { eventsOf } from "./paystack.ts";
import { atGateway, booked, sendAll } from "./refunded.ts";
import { PIECE, Refunding } from "./refunding.ts";

/* Refunds that a gateway said it took, in an answer that names none. */

const at = new Refunding();

/** Paystack takes it, says so in words that nobody can read, and lists no note of ours; `sent` counts what it was sent. */
function unreadable() {
  const counted = { sent: 0, looked: 0 };
  const refund: Gateway["refund"] = async (_, { taken }) => {
    if (taken) counted.looked++;
    else if (counted.sent++ > 0) throw new Conflict("refund_refused", "Transaction has been fully reversed");
    throw new RefundTaken("Paystack");
  };
  return { counted, refund };
}

test("what a gateway took is never sent again: it is looked for, and then its seller is told", async () => {
  await at.give();
  const { counted, refund } = unreadable();
  await sendRefunds(at.withPaystack({ refund }));
  expect(await at.refund()).toMatchObject({ status: "sent", stuck: false });
  for (let tries = 0; tries < 25; tries++) {
    at.later(6 * 60);
    await sendRefunds(at.withPaystack({ refund }));
  }
  expect(counted).toEqual({ sent: 1, looked: 25 });
  expect(await at.refund()).toMatchObject({
    status: "sent",
    stuck: true,
    problem: expect.stringContaining("Look there whether the money went back"),
  });
  expect(await booked(at.open, at.number)).toMatchObject({ refunded: PIECE, promised: PIECE });
  expect((await eventsOf(at.open, at.number)).filter((type) => type === "REFUND_STUCK")).toHaveLength(1);
  expect(await eventsOf(at.open, at.number)).not.toContain("REFUND_FAILED");
  await gaveBackByHand(at.open.shop, at.number, (await at.refund()).id, "It went back, Paystack says");
  expect(await at.refund()).toMatchObject({ status: "done", way: "by_hand" });
});

test("a list that lags a little behind finds it, and it ends as any other", async () => {
  const { paystack } = at.open.shop.ports.gateways;
  await at.give();
  const refund: Gateway["refund"] = async (key, wanted) => {
    await paystack.refund(key, wanted);
    throw new RefundTaken("Paystack");
  };
  await sendRefunds(at.withPaystack({ refund }));
  at.later(1);
  await sendRefunds(at.withPaystack({ refund: unreadable().refund }));
  expect(await at.refund()).toMatchObject({ status: "sent", stuck: false });
  await at.ended();
  at.later(60);
  await sendAll(at.open);
  expect(await at.refund()).toMatchObject({ status: "done", way: "gateway", problem: "" });
  expect(await atGateway(at.standins.paystack.url)).toHaveLength(1);
});

test("nor is its seller told at once because events of others have it looked for often", async () => {
  await at.give();
  const { counted, refund } = unreadable();
  const shop = at.withPaystack({ refund });
  await sendRefunds(shop);
  for (let nth = 0; nth < 8; nth++) {
    const event = JSON.stringify({ event: "refund.processed", data: { refund_reference: `TRF_${nth}` } });
    await hear(shop, "paystack", { body: event, headers: signed("paystack", event) });
  }
  expect(counted).toEqual({ sent: 1, looked: 8 });
  expect(await at.refund()).toMatchObject({ status: "sent", stuck: false });
});

test("one that took long to be asked about again is not its seller's before it was looked for some times", async () => {
  await at.give();
  const { refund } = unreadable();
  await sendRefunds(at.withPaystack({ refund }));
  at.later(40);
  await sendRefunds(at.withPaystack({ refund }));
  expect(await at.refund()).toMatchObject({ status: "sent", stuck: false });
});

test("one that is tried again after a day has its time, too", async () => {
  await at.give();
  const refuse: Gateway["refund"] = async () => {
    throw new Conflict("refund_refused", "Balance too low");
  };
  await sendRefunds(at.withPaystack({ refund: refuse }));
  at.later(24 * 60);
  await tryRefundAgain(at.open.shop, at.number, (await at.refund()).id);
  const { refund } = unreadable();
  for (let looks = 0; looks < 5; looks++) {
    await sendRefunds(at.withPaystack({ refund }));
    at.later(4);
    await at.open.sql("update refunds set next_attempt_at = now() - interval '1 day' where store_id = $1", [
      at.open.shop.store.id,
    ]);
  }
  expect(await at.refund()).toMatchObject({ status: "sent", stuck: false });
});

test("it is looked for with every account that may have it, and sent with none", async () => {
  await at.give();
  await sendRefunds(at.withPaystack({ refund: unreadable().refund }));
  await at.moveAccount();
  const asked: [string, boolean][] = [];
  const refund: Gateway["refund"] = async ({ secret }, { taken, amount, currency }) => {
    asked.push([secret === KEYS.paystack.secret ? "first" : "second", taken]);
    if (secret === KEYS.paystack.secret) throw new RefundTaken("Paystack");
    return { refundId: "77", status: "processed", amount, currency };
  };
  at.later(2);
  await sendRefunds(at.withPaystack({ refund }));
  expect(asked).toEqual([
    ["first", true],
    ["second", true],
  ]);
  expect(await at.refund()).toMatchObject({ status: "done" });
});

test("one whose account takes no key any more is its seller's at once", async () => {
  await at.give();
  const { counted, refund } = unreadable();
  await sendRefunds(at.withPaystack({ refund }));
  await at.moveAccount();
  at.later(2);
  const shut: Gateway["refund"] = async (key, wanted) => {
    if (key.secret === KEYS.paystack.secret) throw new KeyRefused("Paystack");
    return refund(key, wanted);
  };
  await sendRefunds(at.withPaystack({ refund: shut }));
  expect(await at.refund()).toMatchObject({
    status: "sent",
    stuck: true,
    problem: expect.stringContaining("does not take this shop's key"),
  });
  expect(counted.sent).toBe(1);
});
