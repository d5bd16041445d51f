import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cancelOrder } from "#domain/order/cancel.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import type { StoreContext } from "#domain/context.ts";
import type { Gateway } from "#domain/gateway-port.ts";
import { Unavailable } from "#domain/errors.ts";
import { removeGatewayKey } from "#domain/payment/remove-key.ts";
import { returnedFromGateway } from "#domain/payment/returned.ts";
import { payOrder } from "#domain/payment/start.ts";
import { sendRefunds } from "#domain/refund/send.ts";
import { gaveBackByHand } from "#domain/refund/by-hand.ts";
import { tryRefundAgain } from "#domain/refund/try-again.ts";
import { justNow } from "#tests/support/just-now.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import {
  eventOf,
  hear,
  misbehave,
  openShopWithAll,
  signed,
  startBoth,
  stopBoth,
  type Standins,
} from "./gateways.ts";
import { buy } from "./checkout.ts";
import { sell, stockOf, type Goods } from "./goods.ts";
import { giveOwedByHand, sendOwed } from "./owed.ts";
import { eventsOf, press } from "./paystack.ts";
import { atGateway, booked, giveRefund, paidOrder, sendAll } from "./refunded.ts";

let standins: Standins;
let now: Date;
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
  now = new Date();
  open = await openShopWithAll(standins, { now: () => now });
  tote = await sell(open, { stock: 5 });
});

const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const statusOf = async (number: number) =>
  (await orderForSeller(open.shop, number)).refunds.map(({ status }) => status);
const ended = (gateway: keyof Standins) =>
  expect
    .poll(async () => (await atGateway(standins[gateway].url)).at(-1)?.status)
    .not.toMatch(/pending|processing/);

test.each(["paystack", "flutterwave"] as const)(
  "a refund that %s can't make gives its reservation back, is told, and is sent again under another name",
  async (gateway) => {
    const { number, total } = await paidOrder(open, [tote], gateway);
    await misbehave(standins[gateway], { fail_refunds: true });
    await giveRefund(open, number, { pieces: [[0, 1]] });
    expect(await booked(open, number)).toMatchObject({ refunded: total });
    await sendAll(open);
    await ended(gateway);
    later(10);
    await sendAll(open);
    expect(await statusOf(number)).toEqual(["failed"]);
    expect(await booked(open, number)).toMatchObject({ refunded: 0, promised: 0 });
    expect(await eventsOf(open, number)).toContain("REFUND_FAILED");
    expect((await orderForSeller(open.shop, number)).status).toBe("paid");

    await misbehave(standins[gateway], {});
    const [refund] = (await orderForSeller(open.shop, number)).refunds;
    const again = () => tryRefundAgain(open.shop, number, refund?.id ?? "");
    await Promise.all([again(), again()]);
    expect(await booked(open, number)).toMatchObject({ refunded: total });
    await sendAll(open);
    await ended(gateway);
    later(10);
    await sendAll(open);
    expect(await statusOf(number)).toEqual(["done"]);
    expect((await orderForSeller(open.shop, number)).status).toBe("refunded");
    const ends = (await atGateway(standins[gateway].url)).map(({ status }) => status);
    expect(ends.filter((status) => status === "failed")).toHaveLength(1);
    expect(ends).toHaveLength(2);
  },
);

test("a gateway that is away is asked later and later, and the money goes back once", async () => {
  const { number } = await paidOrder(open, [tote]);
  await misbehave(standins.paystack, { status_500: 4 });
  await giveRefund(open, number, { other: 1_000_00 });
  await sendAll(open);
  expect((await orderForSeller(open.shop, number)).refunds).toMatchObject([
    {
      status: "pending",
      problem: "Paystack is not answering. The refund is kept, and tried again by itself.",
    },
  ]);
  await misbehave(standins.paystack, {});
  // Not asked before its time.
  await sendAll(open);
  expect(await atGateway(standins.paystack.url)).toEqual([]);
  later(1);
  await sendAll(open);
  expect(await atGateway(standins.paystack.url)).toHaveLength(1);
});

test("what was sent when the connection died is found again, not sent twice", async () => {
  const { number } = await paidOrder(open, [tote]);
  await giveRefund(open, number, { other: 1_000_00 });
  const { paystack } = open.shop.ports.gateways;
  const dies: Gateway = {
    ...paystack,
    refund: async (key, refund) => {
      await paystack.refund(key, refund);
      throw new Unavailable("The connection was cut");
    },
  };
  const cut: StoreContext = {
    ...open.shop,
    ports: { ...open.shop.ports, gateways: { ...open.shop.ports.gateways, paystack: dies } },
  };
  await sendRefunds(cut);
  expect(await statusOf(number)).toEqual(["pending"]);
  later(1);
  await Promise.all([sendAll(open), sendAll(open)]);
  expect(await atGateway(standins.paystack.url)).toHaveLength(1);
  expect(await booked(open, number)).toMatchObject({ refunded: 1_000_00 });
});

test("a process that died while it asked leaves the refund to the next, two minutes later", async () => {
  const { number } = await paidOrder(open, [tote]);
  await giveRefund(open, number, { other: 1_000_00 });
  await open.sql("update refunds set attempts = 1, next_attempt_at = $2 where store_id = $1", [
    open.shop.store.id,
    new Date(now.getTime() + 120_000),
  ]);
  await sendAll(open);
  expect(await atGateway(standins.paystack.url)).toEqual([]);
  later(2);
  await sendAll(open);
  expect(await atGateway(standins.paystack.url)).toHaveLength(1);
});

test.each(["paystack", "flutterwave"] as const)(
  "an event of %s settles a refund without waiting for the minute",
  async (gateway) => {
    const { number } = await paidOrder(open, [tote], gateway);
    await giveRefund(open, number, { other: 1_000_00 });
    await sendAll(open);
    await ended(gateway);
    const [payment] = await open.sql<{ reference: string }>(
      "select reference from payments where store_id = $1",
      [open.shop.store.id],
    );
    const event =
      gateway === "paystack"
        ? {
            event: "refund.processed",
            data: { transaction_reference: payment?.reference, refund_reference: "TRF_1" },
          }
        : { event: "refund.completed", data: { id: 9, status: "completed" } };
    const body = JSON.stringify(event);
    expect(await hear(open.shop, gateway, { body, headers: signed(gateway, body) })).toBe("applied");
    expect(await statusOf(number)).toEqual(["done"]);
    expect(await hear(open.shop, gateway, { body, headers: signed(gateway, body) })).toBe("ignored");
  },
);

test("an event about another refund never sends one that is being sent at this moment", async () => {
  const { number } = await paidOrder(open, [tote]);
  await giveRefund(open, number, { other: 1_000_00 });
  await open.sql("update refunds set attempts = 1, next_attempt_at = $2 where store_id = $1", [
    open.shop.store.id,
    new Date(now.getTime() + 60_000),
  ]);
  const body = JSON.stringify({ event: "refund.processed", data: { refund_reference: "TRF_2" } });
  expect(await hear(open.shop, "paystack", { body, headers: signed("paystack", body) })).toBe("ignored");
  expect(await atGateway(standins.paystack.url)).toEqual([]);
});

test("without a key a refund fails at once, and giving it back another way ends it", async () => {
  const { number, total } = await paidOrder(open, [tote]);
  await removeGatewayKey(open.shop, justNow(), "paystack");
  await open.sql("update payment_keys set sealed_secret = null where store_id = $1", [open.shop.store.id]);
  await giveRefund(open, number, { pieces: [[0, 1]] });
  await sendAll(open);
  const [refund] = (await orderForSeller(open.shop, number)).refunds;
  expect(refund).toMatchObject({ status: "failed" });
  const byHand = (how: string) => gaveBackByHand(open.shop, number, refund?.id ?? "", how);
  await expect(byHand(" ")).rejects.toMatchObject({ code: "invalid" });
  await Promise.all([byHand("cash"), byHand("cash")]);
  expect(await booked(open, number)).toMatchObject({ refunded: total, promised: total });
  expect(await orderForSeller(open.shop, number)).toMatchObject({
    status: "refunded",
    refunds: [{ status: "done", way: "by_hand", how: "cash" }],
  });
});

test("a failed refund can't take what went back otherwise meanwhile", async () => {
  const { number } = await paidOrder(open, [tote]);
  await misbehave(standins.paystack, { fail_refunds: true });
  await giveRefund(open, number, { other: 4_000_00 });
  await sendAll(open);
  await ended("paystack");
  later(10);
  await sendAll(open);
  await misbehave(standins.paystack, {});
  await giveRefund(open, number, { other: 1_000_00 });
  const [refund] = (await orderForSeller(open.shop, number)).refunds;
  await expect(tryRefundAgain(open.shop, number, refund?.id ?? "")).rejects.toMatchObject({
    reason: "nothing_left",
  });
  expect(await booked(open, number)).toMatchObject({ refunded: 1_000_00 });
  // Nor does it stand in the way of what is left.
  await cancelOrder(open.shop, number, "");
  await giveOwedByHand(open.shop, number);
  expect(await booked(open, number)).toMatchObject({ refunded: 4_500_00 });
  await sendAll(open);
  await ended("paystack");
  later(10);
  await sendAll(open);
  expect((await orderForSeller(open.shop, number)).status).toBe("refunded");
});

test("an order that is called off sends its money back in the same step, and is refunded when it is there", async () => {
  const { number, total } = await paidOrder(open, [tote], "flutterwave", 2);
  await giveRefund(open, number, { pieces: [[0, 1]] });
  const cancel = () => cancelOrder(open.shop, number, "Sold out", { refund: true, restock: true });
  await Promise.all([cancel(), cancel()]);
  expect(await booked(open, number)).toEqual({ paid: total, refunded: total, promised: total });
  expect(await stockOf(open, tote)).toBe(5);
  expect(await eventsOf(open, number)).not.toContain("REFUND_DUE");
  await sendAll(open);
  await ended("flutterwave");
  later(10);
  await sendAll(open);
  expect(await orderForSeller(open.shop, number)).toMatchObject({
    status: "refunded",
    refunds: [{ status: "done" }, { status: "done", amount: total / 2 }],
  });
});

test("an order that is called off without restock keeps its things off the shelf", async () => {
  const { number } = await paidOrder(open, [tote]);
  await cancelOrder(open.shop, number, "", { refund: false, restock: false });
  expect(await stockOf(open, tote)).toBe(4);
  expect(await eventsOf(open, number)).toContain("REFUND_DUE");
  await sendOwed(open.shop, number, 2);
  await sendAll(open);
  expect(await atGateway(standins.paystack.url)).toEqual([{ amount: 4_500_00, status: expect.any(String) }]);
});

test("money that came twice goes back with one press, and the order goes on", async () => {
  const placed = await buy(open, [tote], { method: "paystack" });
  const { payUrl } = await payOrder(open.visitor, placed.number, placed.key, "flutterwave");
  for (const page of [payUrl, placed.payUrl]) {
    await press(page, "approve");
    await returnedFromGateway(open.visitor, placed.number, placed.key);
  }
  const paid = (await orderForSeller(open.shop, placed.number)).received.find(({ due }) => !due);
  expect(paid).toMatchObject({ provider: "flutterwave" });
  // The first page is asked about by its own event; what came on it is not wanted any more.
  const [first] = await open.sql<{ reference: string }>(
    "select reference from payments where store_id = $1 and provider = 'paystack'",
    [open.shop.store.id],
  );
  await hear(open.shop, "paystack", eventOf("paystack", first?.reference ?? ""));
  await sendOwed(open.shop, placed.number, 2);
  await sendAll(open);
  await ended("paystack");
  later(10);
  await sendAll(open);
  const order = await orderForSeller(open.shop, placed.number);
  expect(order).toMatchObject({ status: "paid", refunds: [{ status: "done", amount: 4_500_00 }] });
  expect(order.received.map(({ provider, refunded, due }) => [provider, refunded, due])).toEqual([
    ["paystack", 4_500_00, true],
    ["flutterwave", 0, false],
  ]);
  expect(await atGateway(standins.flutterwave.url)).toEqual([]);
});
