import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { askSql } from "#db/question.server.ts";
import { startPaystack } from "#dev/paystack.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { orderPage } from "#domain/order/page.ts";
import { releaseHolds } from "#domain/order/release-holds.ts";
import { payOrder } from "#domain/payment/start.ts";
import { settle } from "#domain/payment/settle.ts";
import type { StoreContext } from "#domain/context.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { expectBooksAgree, ledgerOf } from "./books.ts";
import { buy } from "./checkout.ts";
import { sell, stockOf, type Goods } from "./goods.ts";
import {
  eventsOf,
  misbehave,
  openPayingShop,
  paymentsOf,
  press,
  sendWebhook,
  type StandIn,
} from "./paystack.ts";

const MINUTE = 60_000;

let standIn: StandIn;
let open: OpenShop;
let tote: Goods;
beforeAll(async () => void (standIn = await startPaystack({ port: 0 })));
afterAll(() => standIn.stop());
beforeEach(async () => {
  await misbehave(standIn, {});
  open = await openPayingShop(standIn);
  tote = await sell(open, { stock: 2 });
});

const place = () => buy(open, [tote], { method: "paystack" }, 2);
const system = (shop: StoreContext, inMs: number): StoreContext => ({
  ...shop,
  actor: { kind: "system" },
  now: () => new Date(Date.now() + inMs),
});
const later = (minutes: number) => system(open.shop, minutes * MINUTE);
/** A last command that can't be done. */
const expectNothing = askSql(sql`select 1 / 0`, () => undefined);
const order = async ({ number, key }: { number: number; key: string }) =>
  (await orderPage(open.visitor, number, key)).order;

test("an order that is paid online holds its stock for half an hour and not longer, one paid on delivery for as long as it stands", async () => {
  const placed = await place();
  const { holdUntil, placedAt } = await order(placed);
  expect((holdUntil?.getTime() ?? 0) - placedAt.getTime()).toBe(30 * MINUTE);
  const cash = await buy(open, [await sell(open)]);
  expect(await order(cash)).toMatchObject({ holdUntil: null, releasedAt: null });

  expect(await releaseHolds(later(29))).toBe(0);
  expect(await stockOf(open, tote)).toBe(0);
  expect(await releaseHolds(later(31))).toBe(1);
  expect(await stockOf(open, tote)).toBe(2);
  expect(await order(placed)).toMatchObject({
    status: "placed",
    holdUntil: null,
    releasedAt: expect.any(Date),
  });
  expect(await eventsOf(open, placed.number)).toEqual(["ORDER_CREATED", "HOLD_ENDED"]);
  expect(await ledgerOf(open, tote)).toEqual([
    "opening 2 @ Main location by system",
    "sold -2 @ Main location by buyer",
    "given_back 2 @ Main location by system",
  ]);
  await expectBooksAgree(open);
});

test("run many times at once, a hold ends once; cancelled afterwards, nothing is given back again", async () => {
  const placed = await place();
  const ended = await Promise.all(Array.from({ length: 6 }, () => releaseHolds(later(31))));
  expect(ended.reduce((sum, n) => sum + n, 0)).toBe(1);
  expect(await stockOf(open, tote)).toBe(2);
  await cancelOrder(open.shop, placed.number, "");
  expect(await stockOf(open, tote)).toBe(2);
  expect((await eventsOf(open, placed.number)).filter((type) => type === "HOLD_ENDED")).toHaveLength(1);
  await expectBooksAgree(open);
});

test("what fails half-way leaves the hold as it was", async () => {
  await place();
  const shop = later(31);
  const power = { failure: expectNothing };
  const broken: StoreContext = {
    ...shop,
    db: { ...shop.db, write: (commands) => shop.db.write({ ...commands, ...power }) },
  };
  await expect(releaseHolds(broken)).rejects.toThrow();
  expect(await stockOf(open, tote)).toBe(0);
  await expectBooksAgree(open);
  expect(await releaseHolds(shop)).toBe(1);
});

test("money that comes later takes the stock again, and the order is paid", async () => {
  const placed = await place();
  const [payment] = await paymentsOf(open, placed.number);
  await releaseHolds(later(31));
  await press(placed.payUrl, "approve");
  expect(await sendWebhook(open.shop, payment?.reference ?? "")).toBe("applied");
  expect(await order(placed)).toMatchObject({ status: "paid", releasedAt: null, holdUntil: null });
  expect(await stockOf(open, tote)).toBe(0);
  expect((await ledgerOf(open, tote)).at(-1)).toBe("sold -2 @ Main location by gateway:paystack");
  await expectBooksAgree(open);
});

test("money that comes when the things are sold is flagged, and both are told why", async () => {
  const placed = await place();
  const [payment] = await paymentsOf(open, placed.number);
  await releaseHolds(later(31));
  await buy(open, [tote]);
  await press(placed.payUrl, "approve");
  const reference = payment?.reference ?? "";
  await Promise.all([1, 2, 3].map(() => sendWebhook(open.shop, reference)));
  expect(await order(placed)).toMatchObject({ status: "cancelled", payment: { status: "refund_due" } });
  // Not one of the two that were asked for is kept from the others.
  expect(await stockOf(open, tote)).toBe(1);
  // By name, for this clock ran ahead for a moment.
  expect((await eventsOf(open, placed.number)).toSorted()).toEqual([
    "HOLD_ENDED",
    "ORDER_CANCELLED",
    "ORDER_CREATED",
    "REFUND_DUE",
  ]);
  const told = (await order(placed)).timeline.find(({ type }) => type === "ORDER_CANCELLED");
  expect(told?.data).toEqual({ cause: "paid_too_late" });
  await expectBooksAgree(open);
});

test("paying again on such an order takes its things first, or says that they are gone", async () => {
  const placed = await place();
  await releaseHolds(later(31));
  const again = await payOrder(open.visitor, placed.number, placed.key);
  expect(again.payUrl).toBe(placed.payUrl);
  expect(await stockOf(open, tote)).toBe(0);
  expect((await order(placed)).holdUntil?.getTime()).toBeGreaterThan(Date.now());
  expect((await eventsOf(open, placed.number)).toSorted()).toEqual([
    "HOLD_ENDED",
    "HOLD_RENEWED",
    "ORDER_CREATED",
  ]);

  await releaseHolds(later(31));
  await buy(open, [tote]);
  await expect(payOrder(open.visitor, placed.number, placed.key)).rejects.toMatchObject({
    reason: "out_of_stock",
  });
  expect(await stockOf(open, tote)).toBe(1);
  await expectBooksAgree(open);
});

test("money, a new try and the end of the hold at the same moment: one of them, and the books agree", async () => {
  for (let round = 0; round < 8; round++) {
    const scarce = await sell(open, { stock: 1 });
    const placed = await buy(open, [scarce], { method: "paystack" });
    const [payment] = await paymentsOf(open, placed.number);
    const paid = {
      reference: payment?.reference ?? "",
      status: "paid",
      amount: 4_500_00,
      currency: "NGN",
      gatewayId: "7",
    } as const;
    const rival = round % 2 === 0 ? buy(open, [scarce]).catch(() => null) : null;
    await Promise.all([
      releaseHolds(later(31)),
      settle(open.shop, paid),
      releaseHolds(later(31)),
      settle(open.visitor, paid),
      // Who comes too late to it is told so, and changes nothing.
      payOrder(open.visitor, placed.number, placed.key).catch((error: unknown) => {
        expect(error).toMatchObject({ code: "conflict" });
      }),
      rival,
    ]);
    const { status, payment: money } = await order(placed);
    expect([`paid paid`, `cancelled refund_due`]).toContain(`${status} ${money?.status}`);
    const sold = (status === "paid" ? 1 : 0) + ((await rival) ? 1 : 0);
    expect(await stockOf(open, scarce)).toBe(1 - sold);
  }
  await expectBooksAgree(open);
});
