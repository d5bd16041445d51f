import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { useCode } from "#domain/cart/use-code.ts";
import { issueGiftCard } from "#domain/gift-card/issue.ts";
import { showGiftCard } from "#domain/gift-card/show.ts";
import type { CheckoutInput } from "#domain/order/details.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { releaseHolds } from "#domain/order/release-holds.ts";
import { confirmTransfer } from "#domain/payment/confirm-transfer.ts";
import { returnedFromGateway } from "#domain/payment/returned.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { expectBooksAgree } from "./books.ts";
import { fillCart } from "./checkout.ts";
import { eventOf, hear, misbehave, openShopWithAll, startBoth, stopBoth, type Standins } from "./gateways.ts";
import { sell, stockOf, type Goods } from "./goods.ts";
import { eventsOf, paymentsOf, press } from "./paystack.ts";
import { discountForm, offer, place, seen, withCode } from "./reduced.ts";

let both: Standins;
let open: OpenShop;
let tote: Goods;
let card: { id: string; code: string };
beforeAll(async () => void (both = await startBoth()));
afterAll(() => stopBoth(both));
beforeEach(async () => {
  for (const one of Object.values(both)) await misbehave(one, {});
  open = await openShopWithAll(both);
  tote = await sell(open, { price: 4_500_00, stock: 2 });
  const { id, code } = await issueGiftCard(open.shop, {
    amount: "1,500",
    email: "",
    note: "",
    expiresAt: "never",
  });
  card = { id, code: code ?? "" };
});

const later = (minutes: number) => ({
  ...open.shop,
  actor: { kind: "system" } as const,
  now: () => new Date(Date.now() + minutes * 60_000),
});
const left = async () => (await showGiftCard(open.shop, card.id)).card.balance;

/** ₦4,500 of which a card pays ₦1,500. */
async function withCard(method: CheckoutInput["method"]) {
  const cartId = await fillCart(open, [tote]);
  await useCode(open.visitor, cartId, card.code, "127.0.0.1");
  return place(open, await seen(open, cartId, { method }));
}

test("beside a gift card a transfer is of what the card left, and that is what is confirmed and told", async () => {
  const { number } = await withCard("bank_transfer");
  await expect(confirmTransfer(open.shop, number, "4,500")).rejects.toMatchObject({
    problems: { amount: expect.stringContaining("₦3,000") },
  });
  expect((await orderForSeller(open.shop, number)).status).toBe("placed");
  await confirmTransfer(open.shop, number, "3,000");
  const order = await orderForSeller(open.shop, number);
  expect(order).toMatchObject({ status: "paid", total: 4_500_00, giftCard: 1_500_00 });
  expect(order.timeline.find(({ type }) => type === "ORDER_PAID")?.data).toMatchObject({ amount: 3_000_00 });
});

test.each(["paystack", "flutterwave"] as const)(
  "beside a gift card %s is asked for what the card left, and that pays the order",
  async (method) => {
    const placed = await withCard(method);
    const asked = await open.sql("select provider, amount::int from payments where store_id = $1", [
      open.shop.store.id,
    ]);
    expect(asked).toEqual([{ provider: method, amount: 3_000_00 }]);
    await press(placed.payUrl, "approve");
    expect((await returnedFromGateway(open.visitor, placed.number, placed.key)).state).toBe("paid");
    const paid = (await orderForSeller(open.shop, placed.number)).timeline.find(
      ({ type }) => type === "ORDER_PAID",
    );
    expect(paid?.data).toMatchObject({ amount: 3_000_00 });
    expect(await left()).toBe(0);
  },
);

test("money that comes after the card was given back is flagged to go back too, and the card keeps its own", async () => {
  const placed = await withCard("paystack");
  const [payment] = await paymentsOf(open, placed.number);
  expect(await releaseHolds(later(31))).toBe(1);
  expect([await left(), await stockOf(open, tote)]).toEqual([1_500_00, 2]);
  await press(placed.payUrl, "approve");
  expect(await hear(open.shop, "paystack", eventOf("paystack", payment?.reference ?? ""))).toBe("applied");
  expect(await orderForSeller(open.shop, placed.number)).toMatchObject({
    status: "cancelled",
    payment: { status: "refund_due" },
  });
  expect([await left(), await stockOf(open, tote)]).toEqual([1_500_00, 2]);
  await expectBooksAgree(open);
});

test("an order with a code that nobody paid is called off: its use can be had again, its stock is back, both once", async () => {
  const once = discountForm({ codes: "LAST", inAll: "1" });
  await offer(open, once);
  const placed = await place(open, await withCode(open, [tote], "LAST", { method: "paystack" }));
  expect(await stockOf(open, tote)).toBe(1);
  await Promise.all([releaseHolds(later(31)), releaseHolds(later(31))]);
  expect((await orderForSeller(open.shop, placed.number)).status).toBe("cancelled");
  expect(await stockOf(open, tote)).toBe(2);
  expect((await eventsOf(open, placed.number)).filter((type) => type === "ORDER_CANCELLED")).toHaveLength(1);
  const again = await place(open, await withCode(open, [tote], "LAST", { method: "pay_on_delivery" }));
  expect((await orderForSeller(open.shop, again.number)).discounts).toMatchObject([{ code: "LAST" }]);
  await expectBooksAgree(open);
});

test("that nothing is due is found out by the shop, not said by a form", async () => {
  const cartId = await fillCart(open, [tote]);
  const form = await seen(open, cartId, { method: "nothing_due" as CheckoutInput["method"] });
  await expect(place(open, form)).rejects.toMatchObject({ problems: { method: expect.any(String) } });
  const orders = await open.sql("select 1 from orders where store_id = $1", [open.shop.store.id]);
  expect(orders).toEqual([]);
});
