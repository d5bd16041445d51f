import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Gateway, Letter, StoreContext } from "#domain/context.ts";
import { Conflict, KeyRefused, Unavailable } from "#domain/errors.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { listOrders } from "#domain/order/list.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { saveGatewayKey } from "#domain/payment/save-key.ts";
import { gaveBackByHand } from "#domain/refund/by-hand.ts";
import { sendRefunds } from "#domain/refund/send.ts";
import { tryRefundAgain } from "#domain/refund/try-again.ts";
import { justNow } from "#tests/support/just-now.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import {
  hear,
  KEYS,
  misbehave,
  openShopWithAll,
  signed,
  startBoth,
  stopBoth,
  type Standins,
} from "./gateways.ts";
import { sell, type Goods } from "./goods.ts";
import { eventsOf } from "./paystack.ts";
import { atGateway, booked, giveRefund, paidOrder, sendAll } from "./refunded.ts";

/* Refunds whose gateway says nothing that ends them, or says it late. */

const PIECE = 4_500_00;

let standins: Standins;
let now: Date;
let open: OpenShop;
let tote: Goods;
let number: number;
beforeAll(async () => void (standins = await startBoth()));
afterAll(() => stopBoth(standins));
beforeEach(async () => {
  for (const one of Object.values(standins)) await fetch(`${one.url}/_standin/reset`, { method: "POST" });
  now = new Date();
  open = await openShopWithAll(standins, { now: () => now });
  tote = await sell(open, { stock: 5 });
  ({ number } = await paidOrder(open, [tote], "paystack", 3));
});

const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const refundOf = async () => {
  const [refund] = (await orderForSeller(open.shop, number)).refunds;
  if (!refund) throw new Error("There is no refund");
  return refund;
};
const ended = () =>
  expect
    .poll(async () => (await atGateway(standins.paystack.url)).at(-1)?.status)
    .not.toMatch(/pending|processing/);

/** The shop, in which Paystack is this. */
const withPaystack = (changed: Partial<Gateway>): StoreContext => {
  const { ports } = open.shop;
  const paystack = { ...ports.gateways.paystack, ...changed };
  return {
    ...open.shop,
    actor: { kind: "system" },
    ports: { ...ports, gateways: { ...ports.gateways, paystack } },
  };
};

/** Sent, and the answer never came. */
async function sendWithoutAnswer(): Promise<void> {
  const { paystack } = open.shop.ports.gateways;
  const refund: Gateway["refund"] = async (key, wanted) => {
    await paystack.refund(key, wanted);
    throw new Unavailable("The connection was cut");
  };
  await sendRefunds(withPaystack({ refund }));
}

/** The seller has connected another account; the one before takes its key no more. */
async function moveAccount(): Promise<StoreContext> {
  await saveGatewayKey(open.shop, justNow(), "paystack", {
    ...KEYS.paystack,
    secret: "sk_test_another0account0000",
  });
  const { paystack } = open.shop.ports.gateways;
  const shut = async (secret: string) => {
    if (secret === KEYS.paystack.secret) throw new KeyRefused("Paystack");
  };
  return withPaystack({
    refund: async (key, wanted) => (await shut(key.secret)) ?? paystack.refund(key, wanted),
    refundStatus: async (key, id) => (await shut(key.secret)) ?? paystack.refundStatus(key, id),
  });
}

test("a late answer about one try says nothing of the next: the money goes back once", async () => {
  await misbehave(standins.paystack, { fail_refunds: true });
  await giveRefund(open, number, { pieces: [[0, 1]] });
  await sendAll(open);
  await ended();
  later(10);
  let asked = () => {};
  let answer = () => {};
  const isAsked = new Promise<void>((settle) => (asked = settle));
  const mayAnswer = new Promise<void>((settle) => (answer = settle));
  const { paystack } = open.shop.ports.gateways;
  const refundStatus: Gateway["refundStatus"] = async (key, id) => {
    const said = await paystack.refundStatus(key, id);
    asked();
    await mayAnswer;
    return said;
  };
  const slow = sendRefunds(withPaystack({ refundStatus }));
  await isAsked;
  const event = JSON.stringify({ event: "refund.failed", data: { refund_reference: null } });
  expect(await hear(open.shop, "paystack", { body: event, headers: signed("paystack", event) })).toBe(
    "applied",
  );
  await misbehave(standins.paystack, {});
  await tryRefundAgain(open.shop, number, (await refundOf()).id);
  await sendAll(open);
  answer();
  await slow;
  expect(await booked(open, number)).toMatchObject({ refunded: PIECE });
  await ended();
  later(10);
  await sendAll(open);
  expect(await refundOf()).toMatchObject({ status: "done" });
  const went = (await atGateway(standins.paystack.url)).filter(({ status }) => status === "processed");
  expect(went).toHaveLength(1);
});

test("a sweep that read a try which failed meanwhile does not send it beside the next", async () => {
  await giveRefund(open, number, { pieces: [[0, 1]] });
  const other = await paidOrder(open, [tote], "flutterwave");
  await giveRefund(open, other.number, { pieces: [[0, 1]] });
  // That one is first in the list, and its gateway is slow.
  await open.sql(
    `update refunds r set next_attempt_at = next_attempt_at - interval '1 minute' from orders o
     where o.id = r.order_id and o.store_id = $1 and o.number = $2`,
    [open.shop.store.id, other.number],
  );
  let asked = () => {};
  let answer = () => {};
  const isAsked = new Promise<void>((settle) => (asked = settle));
  const mayAnswer = new Promise<void>((settle) => (answer = settle));
  const { ports } = open.shop;
  const { flutterwave } = ports.gateways;
  const refund: Gateway["refund"] = async (key, wanted) => {
    asked();
    await mayAnswer;
    return flutterwave.refund(key, wanted);
  };
  const gateways = { ...ports.gateways, flutterwave: { ...flutterwave, refund } };
  const sweep = sendRefunds({ ...open.shop, actor: { kind: "system" }, ports: { ...ports, gateways } });
  await isAsked;
  const refuses: Gateway["refund"] = async () => {
    throw new Conflict("refund_refused", "Insufficient balance");
  };
  await sendRefunds(withPaystack({ refund: refuses }));
  await tryRefundAgain(open.shop, number, (await refundOf()).id);
  answer();
  await sweep;
  later(3);
  await sendAll(open);
  await ended();
  later(10);
  await sendAll(open);
  expect(await refundOf()).toMatchObject({ status: "done" });
  expect(await atGateway(standins.paystack.url)).toHaveLength(1);
});

test("that another account knows nothing of it frees no money that may have been sent", async () => {
  await giveRefund(open, number, { pieces: [[0, 1]] });
  await sendWithoutAnswer();
  const moved = await moveAccount();
  later(2);
  await sendRefunds(moved);
  expect(await refundOf()).toMatchObject({ status: "pending" });
  expect(await booked(open, number)).toMatchObject({ refunded: PIECE });
  await expect(gaveBackByHand(open.shop, number, (await refundOf()).id, "cash")).rejects.toMatchObject({
    reason: "not_failed",
  });
  // Three days of that, and it is the seller's to look at.
  for (let tries = 0; tries < 20; tries++) {
    later(6 * 60);
    await sendRefunds(moved);
  }
  expect(await refundOf()).toMatchObject({
    status: "failed",
    problem: expect.stringContaining("Look there"),
  });
  expect(await atGateway(standins.paystack.url)).toHaveLength(1);
});

test("nor does that another account refuses it", async () => {
  await giveRefund(open, number, { pieces: [[0, 1]] });
  await sendWithoutAnswer();
  await moveAccount();
  later(2);
  const refund: Gateway["refund"] = async ({ secret }) => {
    if (secret === KEYS.paystack.secret) throw new KeyRefused("Paystack");
    throw new Conflict("refund_refused", "This account may not refund.");
  };
  await sendRefunds(withPaystack({ refund }));
  expect(await refundOf()).toMatchObject({ status: "pending" });
  expect(await booked(open, number)).toMatchObject({ refunded: PIECE });
});

test("what was tried once with no key that is taken has sent nothing, and fails at once", async () => {
  await giveRefund(open, number, { pieces: [[0, 1]] });
  await sendRefunds(await moveAccount());
  expect(await refundOf()).toMatchObject({ status: "failed", problem: expect.stringContaining("key") });
  expect(await booked(open, number)).toMatchObject({ refunded: 0 });
  expect(await atGateway(standins.paystack.url)).toEqual([]);
});

test("a key that is refused at a later try frees nothing either", async () => {
  await giveRefund(open, number, { pieces: [[0, 1]] });
  await sendWithoutAnswer();
  later(2);
  const refund: Gateway["refund"] = async () => {
    throw new KeyRefused("Paystack");
  };
  await sendRefunds(withPaystack({ refund }));
  expect(await refundOf()).toMatchObject({ status: "pending" });
  expect(await booked(open, number)).toMatchObject({ refunded: PIECE });
});

/** What Paystack says of every refund. */
const says =
  (status: "pending" | "processed"): Gateway["refundStatus"] =>
  async (_, refundId) => ({ refundId, status, amount: PIECE, currency: "NGN" });

async function letItWait(): Promise<void> {
  await misbehave(standins.paystack, { hold_refunds: true });
  await giveRefund(open, number, { pieces: [[0, 1]] });
  await sendAll(open);
  await ended();
  later(10);
  await sendAll(open);
}

const toSettle = async () =>
  (await listOrders(open.shop, { status: "money" })).orders.map((one) => one.number);

test("a refund that waits for its seller at the gateway says so, is told once, and can be settled by hand", async () => {
  await letItWait();
  expect(await refundOf()).toMatchObject({
    status: "sent",
    stuck: true,
    problem: expect.stringContaining("bank details"),
  });
  expect(await toSettle()).toEqual([number]);
  later(60);
  await sendAll(open);
  expect((await eventsOf(open, number)).filter((type) => type === "REFUND_STUCK")).toHaveLength(1);
  const letters: Letter[] = [];
  const mail = { send: async (letter: Letter) => void letters.push(letter) };
  await handleEvents({ ...open.shop, ports: { ...open.shop.ports, mail } });
  expect(letters.filter(({ subject }) => subject === `Order ${number}: a refund needs you`)).toHaveLength(1);
  const { id } = await refundOf();
  await Promise.all([1, 2].map(() => gaveBackByHand(open.shop, number, id, "by transfer")));
  expect(await refundOf()).toMatchObject({ status: "done", way: "by_hand", stuck: false });
  expect(await booked(open, number)).toMatchObject({ refunded: PIECE, promised: PIECE });
  expect(await toSettle()).toEqual([]);
  later(60 * 24);
  await sendAll(open);
  expect(await refundOf()).toMatchObject({ status: "done", way: "by_hand" });
});

test("once its seller has done what was asked it is on its way again, and stuck anew it is told anew", async () => {
  await letItWait();
  later(60);
  await sendRefunds(withPaystack({ refundStatus: says("pending") }));
  expect(await refundOf()).toMatchObject({ status: "sent", stuck: false, problem: "" });
  expect(await toSettle()).toEqual([]);
  await expect(gaveBackByHand(open.shop, number, (await refundOf()).id, "cash")).rejects.toMatchObject({
    reason: "not_failed",
  });
  later(60);
  await sendAll(open);
  expect(await refundOf()).toMatchObject({ stuck: true });
  expect((await eventsOf(open, number)).filter((type) => type === "REFUND_STUCK")).toHaveLength(2);
});

test("a colleague who gave it back another way as well hears that it was noted already", async () => {
  await letItWait();
  const { id } = await refundOf();
  await gaveBackByHand(open.shop, number, id, "by transfer");
  await expect(gaveBackByHand(open.shop, number, id, "cash at the counter")).rejects.toMatchObject({
    reason: "already_back",
    message: expect.stringContaining("(by transfer)"),
  });
  expect(await refundOf()).toMatchObject({ how: "by transfer" });
});

test("one that goes on after all ends as any other, and says so to who gives it back by hand as well", async () => {
  await letItWait();
  const { id } = await refundOf();
  later(60);
  await sendRefunds(withPaystack({ refundStatus: says("processed") }));
  expect(await refundOf()).toMatchObject({ status: "done", way: "gateway", problem: "" });
  await expect(gaveBackByHand(open.shop, number, id, "cash")).rejects.toMatchObject({
    reason: "already_back",
  });
  expect(await booked(open, number)).toMatchObject({ refunded: PIECE, promised: PIECE });
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
  await giveRefund(open, number, { pieces: [[0, 1]] });
  await sendAll(open);
  later(10);
  await sendRefunds(withPaystack({ refundStatus }));
  expect(await refundOf()).toMatchObject({ status: "sent", stuck: true });
  expect(await booked(open, number)).toMatchObject({ refunded: PIECE });
  expect(await toSettle()).toEqual([number]);
  await ended();
  later(60 * 12);
  await sendAll(open);
  expect(await refundOf()).toMatchObject({ status: "done", way: "gateway" });
});

test("what a gateway has had for two weeks without a word is its seller's to ask about", async () => {
  await giveRefund(open, number, { pieces: [[0, 1]] });
  await sendAll(open);
  const from = now.getTime();
  while (!(await refundOf()).stuck) {
    later(6 * 60);
    await sendRefunds(withPaystack({ refundStatus: says("pending") }));
    if (now.getTime() - from > 30 * 86_400_000) break;
  }
  const days = (now.getTime() - from) / 86_400_000;
  expect([(await refundOf()).stuck, days > 10 && days < 20]).toEqual([true, true]);
});

test("nor is it late because its gateway is asked about it often", async () => {
  await giveRefund(open, number, { pieces: [[0, 1]] });
  await sendAll(open);
  const shop = withPaystack({ refundStatus: says("pending") });
  for (let nth = 0; nth < 70; nth++) {
    const event = JSON.stringify({ event: "refund.processed", data: { refund_reference: `TRF_${nth}` } });
    await hear(shop, "paystack", { body: event, headers: signed("paystack", event) });
  }
  expect(await refundOf()).toMatchObject({ status: "sent", stuck: false });
});
