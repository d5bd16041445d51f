import { beforeEach, expect, test } from "vitest";
import { useCode } from "#domain/cart/use-code.ts";
import { issueBought } from "#domain/gift-card/issue-bought.ts";
import { issueGiftCard } from "#domain/gift-card/issue.ts";
import { showGiftCard } from "#domain/gift-card/show.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { orderForSeller, orderOrMiss } from "#domain/order/for-seller.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { refundOrder } from "#domain/refund/refund.ts";
import { nothingAsked } from "#domain/return/before-paid.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { expectBooksAgree } from "./books.ts";
import { buy, fillCart } from "./checkout.ts";
import { sell } from "./goods.ts";
import { place, placeBesideCard, seen } from "./reduced.ts";
import { giveRefund, refundForm } from "./refunded.ts";
import { takeDue } from "./take-due.ts";

const BY_HAND = { byHand: true, how: "cash" };

let open: OpenShop;
beforeEach(async () => {
  open = await openShop();
});

/** Two totes of ₦4,500 of which a card paid ₦3,000, and the buyer pays the rest at the door. */
const unpaid = async (amount = "3,000") => placeBesideCard(open, [await sell(open)], amount);

/** The same, and the buyer paid. */
async function mixed() {
  const placed = await unpaid();
  await takeDue(open.shop, placed.number);
  return placed;
}

const balance = async (id: string) => (await showGiftCard(open.shop, id)).card.balance;

test("what a card paid goes back onto it first, then money, and never more than each paid", async () => {
  const { number, card } = await mixed();
  const first = await giveRefund(open, number, { ...BY_HAND, other: 2_000_00 });
  expect(first.refunds).toMatchObject([
    { amount: 2_000_00, giftCard: 2_000_00, way: "gift_card", status: "done" },
  ]);
  expect(await balance(card)).toBe(2_000_00);
  const second = await giveRefund(open, number, { ...BY_HAND, pieces: [[0, 1]] });
  expect(second.refunds[1]).toMatchObject({ amount: 4_500_00, giftCard: 1_000_00, way: "by_hand" });
  expect(await balance(card)).toBe(3_000_00);
  // The other piece cost more than is left: what went back as a free amount is not given back again.
  const last = await giveRefund(open, number, { ...BY_HAND, pieces: [[0, 1]] });
  expect(last.refunds[2]).toMatchObject({ amount: 2_500_00, giftCard: 0 });
  expect(last.status).toBe("refunded");
  expect(last.received).toMatchObject([{ amount: 6_000_00, refunded: 6_000_00 }]);
  expect(await balance(card)).toBe(3_000_00);
  await expectBooksAgree(open);
});

test("an order that is still paid at the door is not refunded when its card's money is back, but when all its things are", async () => {
  const { number, card } = await unpaid("1,500");
  await fulfilOrder(open.shop, number, { carrier: "", trackingNumber: "", trackingUrl: "" });
  // A piece is taken off what is to be paid, once it is back; an amount may go back before.
  await expect(giveRefund(open, number, { pieces: [[0, 1]] })).rejects.toMatchObject({
    reason: "wrong_status",
  });
  expect(await giveRefund(open, number, { other: 1_500_00 })).toMatchObject({
    status: "fulfilled",
    paidAt: null,
  });
  expect(await balance(card)).toBe(1_500_00);
  await takeDue(open.shop, number);
  expect(await orderForSeller(open.shop, number)).toMatchObject({
    status: "fulfilled",
    payment: { status: "paid" },
  });

  const other = await unpaid("1,500");
  await fulfilOrder(open.shop, other.number, { carrier: "", trackingNumber: "", trackingUrl: "" });
  expect((await giveRefund(open, other.number, { pieces: [[0, 2]] })).status).toBe("refunded");
  await expectBooksAgree(open);
});

test("pieces that their buyer keeps are not refunded before they are paid, not even all of them", async () => {
  const { number, card } = await unpaid("1,500");
  await fulfilOrder(open.shop, number, { carrier: "", trackingNumber: "", trackingUrl: "" });
  const lineId = (await orderForSeller(open.shop, number)).lines[0]?.id ?? "";
  const lines = [{ lineId, quantity: 2, restock: false }];
  await expect(giveRefund(open, number, { lines })).rejects.toMatchObject({
    reason: "wrong_status",
    message: expect.stringContaining("Note what comes back as a return"),
  });
  expect(await balance(card)).toBe(0);
  // The door asks for them, and what it took for them goes back by piece.
  await takeDue(open.shop, number);
  const order = await giveRefund(open, number, { ...BY_HAND, lines });
  expect(order).toMatchObject({ status: "refunded", refunds: [{ amount: 9_000_00, giftCard: 1_500_00 }] });
});

test("pieces that come back with the refund are asked for no more", async () => {
  const { number } = await unpaid("1,500");
  await fulfilOrder(open.shop, number, { carrier: "", trackingNumber: "", trackingUrl: "" });
  const order = await giveRefund(open, number, { pieces: [[0, 2]] });
  expect(order).toMatchObject({ status: "refunded", paidAt: null, lines: [{ returned: 2 }] });
  expect(nothingAsked(order)).toBe(true);
  await expect(takeDue(open.shop, number)).rejects.toMatchObject({ reason: "wrong_status" });
});

test("what two cards paid goes back onto both, onto each as far as it paid", async () => {
  const cartId = await fillCart(open, [await sell(open)], 2);
  const cards: string[] = [];
  for (const amount of ["2,000", "1,000"]) {
    const card = await issueGiftCard(open.shop, { amount, email: "", note: "", expiresAt: "never" });
    await useCode(open.visitor, cartId, card.code ?? "", "127.0.0.1");
    cards.push(card.id);
  }
  const { number } = await place(open, await seen(open, cartId));
  await takeDue(open.shop, number);
  const balances = async () => [await balance(cards[0] ?? ""), await balance(cards[1] ?? "")];
  expect(await balances()).toEqual([0, 0]);
  const first = await giveRefund(open, number, { ...BY_HAND, other: 2_500_00 });
  expect(first.refunds).toMatchObject([{ amount: 2_500_00, giftCard: 2_500_00 }]);
  const [one = 0, other = 0] = await balances();
  expect(one + other).toBe(2_500_00);
  expect([one <= 2_000_00, other <= 1_000_00]).toEqual([true, true]);
  const second = await giveRefund(open, number, { ...BY_HAND, other: 1_000_00 });
  expect(second.refunds[1]).toMatchObject({ amount: 1_000_00, giftCard: 500_00 });
  expect(await balances()).toEqual([2_000_00, 1_000_00]);
  await expectBooksAgree(open);
});

test("twenty at once never put more on a card than it paid", async () => {
  const { number, card } = await mixed();
  const order = await orderForSeller(open.shop, number);
  await Promise.allSettled(
    Array.from({ length: 20 }, () =>
      refundOrder(open.shop, number, refundForm(order, { ...BY_HAND, other: 2_900_00 })),
    ),
  );
  const [sums] = await open.sql<{ back: number; cards: number; money: number; all: number }>(
    `select o.gift_card_back::int as back, (select sum(amount)::int from gift_card_movements m
        where m.order_id = o.id and m.reason = 'returned') as cards,
      (select sum(p.refunded)::int from payments p where p.order_id = o.id) as money,
      (select sum(r.amount)::int from refunds r where r.order_id = o.id) as all
     from orders o where o.store_id = $1`,
    [open.shop.store.id],
  );
  expect(sums?.back).toBe(sums?.cards);
  expect((sums?.back ?? 0) + (sums?.money ?? 0)).toBe(sums?.all);
  expect(sums?.all).toBeLessThanOrEqual(9_000_00);
  expect(await balance(card)).toBe(sums?.back);
  await expect(
    open.sql("update orders set gift_card_back = gift_card + 1 where store_id = $1", [open.shop.store.id]),
  ).rejects.toThrow(/orders_gift_card_back/);
});

test("an order called off after a part went back gives its card only the rest", async () => {
  const { number, card } = await mixed();
  await giveRefund(open, number, { ...BY_HAND, other: 1_000_00 });
  await cancelOrder(open.shop, number, "");
  await cancelOrder(open.shop, number, "");
  expect(await balance(card)).toBe(3_000_00);
  const { timeline } = await orderForSeller(open.shop, number);
  expect(timeline.find(({ type }) => type === "GIFT_CARD_RETURNED")?.data).toMatchObject({
    amount: 2_000_00,
  });
  expect(timeline.find(({ type }) => type === "REFUND_DUE")?.data).toMatchObject({ amount: 6_000_00 });
});

test("a gift card that was bought is ended with its refund, and one that was spent is not refunded", async () => {
  const goods = await sell(open, { title: "Gift card", price: 5_000_00, tracked: false });
  await open.sql("update products set kind = 'gift_card' where id = $1", [goods.productId]);
  const { number } = await buy(open, [goods], {}, 3);
  await takeDue(open.shop, number);
  // Refunded before its card was made, it gets none.
  await giveRefund(open, number, { ...BY_HAND, pieces: [[0, 1]] });
  await issueBought(open.shop, await orderOrMiss(open.shop, number));
  const live = () =>
    open.sql("select id from gift_cards where store_id = $1 and disabled_at is null", [open.shop.store.id]);
  expect(await live()).toHaveLength(2);
  await fulfilOrder(open.shop, number, { carrier: "", trackingNumber: "", trackingUrl: "" });
  await giveRefund(open, number, { ...BY_HAND, pieces: [[0, 1]] });
  expect(await live()).toHaveLength(1);
  await open.sql("update gift_cards set balance = balance - 1 where store_id = $1 and disabled_at is null", [
    open.shop.store.id,
  ]);
  await expect(giveRefund(open, number, { ...BY_HAND, pieces: [[0, 1]] })).rejects.toMatchObject({
    reason: "card_spent",
  });
  expect((await orderForSeller(open.shop, number)).refunds).toHaveLength(2);
});

test("an order whose card was spent can't be called off with all its money", async () => {
  const goods = await sell(open, { title: "Gift card", price: 5_000_00, tracked: false });
  await open.sql("update products set kind = 'gift_card' where id = $1", [goods.productId]);
  const { number } = await buy(open, [goods, await sell(open)]);
  await takeDue(open.shop, number);
  await issueBought(open.shop, await orderOrMiss(open.shop, number));
  await open.sql("update gift_cards set balance = balance - 1 where store_id = $1", [open.shop.store.id]);
  await expect(cancelOrder(open.shop, number, "")).rejects.toMatchObject({ reason: "card_spent" });
  expect((await orderForSeller(open.shop, number)).status).toBe("paid");
  await open.sql("update gift_cards set balance = issued where store_id = $1", [open.shop.store.id]);
  await cancelOrder(open.shop, number, "");
  expect(
    await open.sql("select 1 from gift_cards where store_id = $1 and disabled_at is null", [
      open.shop.store.id,
    ]),
  ).toEqual([]);
});
