import { expect, test } from "vitest";
import { useCode } from "#domain/cart/use-code.ts";
import { cartPage } from "#domain/cart/page.ts";
import type { Letter } from "#domain/context.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { giftCardBalance } from "#domain/gift-card/balance.ts";
import { disableGiftCard } from "#domain/gift-card/disable.ts";
import { issueGiftCard } from "#domain/gift-card/issue.ts";
import { showGiftCard } from "#domain/gift-card/show.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { releaseHolds } from "#domain/order/release-holds.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { fillCart } from "./checkout.ts";
import { sell } from "./goods.ts";
import { place, seen } from "./reduced.ts";
import { takeDue } from "./take-due.ts";

const issue = async ({ shop }: OpenShop, amount: string, expiresAt: Date | "never" = "never") => {
  const { id, code } = await issueGiftCard(shop, { amount, email: "", note: "", expiresAt });
  return { id, code: code ?? "" };
};

const ledger = async ({ shop, sql }: OpenShop) =>
  sql<{ balance: string; sum: string }>(
    `select balance, (select sum(amount) from gift_card_movements m where m.card_id = g.id) as sum from gift_cards g
     where store_id = $1`,
    [shop.store.id],
  );

test("a form that is sent twice issues one card and tells its code again, but never another card's", async () => {
  const open = await openShop();
  const press = crypto.randomUUID();
  const form = { amount: "1,500", email: "", note: "Sorry", expiresAt: "never" as const, press };
  const [first, second] = await Promise.all([issueGiftCard(open.shop, form), issueGiftCard(open.shop, form)]);
  expect(second).toEqual(first);
  expect(await ledger(open)).toEqual([{ balance: "150000", sum: "150000" }]);
  expect(
    await open.sql("select from events where store_id = $1 and type = 'GIFT_CARD_ISSUED'", [
      open.shop.store.id,
    ]),
  ).toHaveLength(1);

  await expect(issueGiftCard(open.shop, { ...form, amount: "2,500" })).rejects.toMatchObject({
    reason: "card_issued",
  });
  // Who knows a card's id, from its page's address, comes to another card by it.
  const other = await issueGiftCard(open.shop, { ...form, press: first.id });
  expect([other.id, other.code]).not.toContain(first.id);
  expect(other.code).not.toBe(first.code);
  // The next form is another, though it says the same.
  expect((await issueGiftCard(open.shop, { ...form, press: crypto.randomUUID() })).id).not.toBe(first.id);
});

/** A cart with one tote of ₦4,500 and these cards on the table. */
async function laid(open: OpenShop, codes: string[]): Promise<string> {
  const cartId = await fillCart(open, [await sell(open, { price: 4_500_00 })]);
  for (const code of codes) await useCode(open.visitor, cartId, code, "ip");
  return cartId;
}

test("a card pays part of an order; what is left is asked for, and the rest stays on the card", async () => {
  const open = await openShop();
  const { id, code } = await issue(open, "1,500");
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  const form = await seen(open, await laid(open, [code.toLowerCase().replaceAll("-", " ")]));
  expect([form.totalSeen, form.dueSeen]).toEqual([4_500_00, 3_000_00]);
  const { number } = await place(open, form);
  const order = await orderForSeller(open.shop, number);
  expect(order).toMatchObject({ total: 4_500_00, giftCard: 1_500_00, status: "placed" });
  expect(order.giftCards).toEqual([{ lastFour: code.slice(-4), amount: 1_500_00 }]);
  const [payment] = await open.sql("select amount::int from payments where store_id = $1", [
    open.shop.store.id,
  ]);
  expect(payment).toEqual({ amount: 3_000_00 });
  expect((await showGiftCard(open.shop, id)).card).toMatchObject({ balance: 0, state: "empty" });
});

test("an order that cards pay in full is paid at once, without any gateway", async () => {
  const open = await openShop();
  const [small, large] = [await issue(open, "1,000"), await issue(open, "9,000")];
  const form = await seen(open, await laid(open, [large.code, small.code]), {
    method: "" as "pay_on_delivery",
  });
  const placed = await place(open, form);
  expect(placed.payUrl).toBeNull();
  const order = await orderForSeller(open.shop, placed.number);
  expect(order).toMatchObject({ status: "paid", method: "nothing_due", giftCard: 4_500_00 });
  expect(order.timeline.map(({ type }) => type)).toEqual(["ORDER_CREATED", "ORDER_PAID"]);
  // The smaller one first, so that as few as possible stay half full.
  expect((await showGiftCard(open.shop, small.id)).card.balance).toBe(0);
  expect((await showGiftCard(open.shop, large.id)).card.balance).toBe(5_500_00);
});

test("one card at many checkouts at once is never overspent, and its ledger adds up", async () => {
  const open = await openShop();
  const { code } = await issue(open, "10,000");
  const forms = await Promise.all(
    Array.from({ length: 20 }, async () => seen(open, await laid(open, [code]))),
  );
  const ends = await Promise.allSettled(forms.map((form) => place(open, form)));
  const reasons = ends.flatMap((end) =>
    end.status === "rejected" ? [(end.reason as { reason: string }).reason] : [],
  );
  expect(ends.length - reasons.length).toBe(2);
  expect(new Set(reasons)).toEqual(new Set(["gift_card_changed"]));
  expect(await ledger(open)).toEqual([{ balance: "100000", sum: "100000" }]);
});

test("an order called off puts the money back on its cards, once", async () => {
  const open = await openShop();
  const { id, code } = await issue(open, "10,000");
  const { number } = await place(open, await seen(open, await laid(open, [code])));
  await cancelOrder(open.shop, number, "");
  await cancelOrder(open.shop, number, "");
  const { card, movements } = await showGiftCard(open.shop, id);
  expect(card.balance).toBe(10_000_00);
  expect(movements.map(({ reason, amount }) => [reason, amount])).toEqual([
    ["returned", 4_500_00],
    ["spent", -4_500_00],
    ["issued", 10_000_00],
  ]);
  const { timeline } = await orderForSeller(open.shop, number);
  // Nothing came by a gateway, so nobody has to send anything back.
  expect(timeline.map(({ type }) => type)).not.toContain("REFUND_DUE");
});

test("a card that was disabled or is over its time pays nothing, and is said to be so", async () => {
  let now = new Date("2026-11-01T00:00:00Z");
  const open = await openShop({ now: () => now });
  const old = await issue(open, "5,000", new Date("2026-11-10T00:00:00Z"));
  const cartId = await laid(open, [old.code]);
  const form = await seen(open, cartId);
  now = new Date("2026-11-11T00:00:00Z");
  expect((await cartPage(open.visitor, cartId)).counted.totals.giftCard).toBe(0);
  await expect(place(open, form)).rejects.toMatchObject({ reason: "gift_card_changed" });
  const bad = await issue(open, "5,000");
  await disableGiftCard(open.shop, bad.id);
  await disableGiftCard(open.shop, bad.id);
  await expect(laid(open, [bad.code])).rejects.toMatchObject({
    problems: { code: "This gift card can't be used any more. Please ask the shop." },
  });
  expect(await giftCardBalance(open.visitor, bad.code, "ip")).toBeNull();
});

test("the balance is told to who has the code, and nothing to who guesses", async () => {
  const open = await openShop();
  const { code } = await issue(open, "5,000");
  expect(await giftCardBalance(open.visitor, code, "ip")).toMatchObject({ balance: 5_000_00 });
  expect(await giftCardBalance(open.visitor, "AAAA-AAAA-AAAA-AAAA", "ip")).toBeNull();
  expect(await giftCardBalance((await openShop()).visitor, code, "ip")).toBeNull();
});

test("cards that are bought are made when the money is there, one for each piece, and their codes are in letters alone", async () => {
  const letters: Letter[] = [];
  const open = await openShop({ ports: { mail: { send: async (letter) => void letters.push(letter) } } });
  const goods = await sell(open, { title: "Gift card", price: 5_000_00, tracked: false });
  await open.sql("update products set kind = 'gift_card' where id = $1", [goods.productId]);
  const cartId = await fillCart(open, [goods], 2);
  const { number } = await place(open, await seen(open, cartId));
  await handleEvents(open.shop);
  expect(await ledger(open)).toEqual([]);
  await takeDue(open.shop, number);
  await Promise.all([handleEvents(open.shop), handleEvents(open.shop)]);
  await handleEvents(open.shop);
  const codes = letters
    .filter(({ subject }) => subject.startsWith("Your gift card"))
    .map(({ text }) => /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(text)?.[0] ?? "");
  expect(new Set(codes).size).toBe(2);
  expect(await ledger(open)).toHaveLength(2);
  expect(await giftCardBalance(open.visitor, codes[0] ?? "", "ip")).toMatchObject({ balance: 5_000_00 });
  const stored = await open.sql<{ all: string }>(
    "select jsonb_agg(g)::text as all from gift_cards g where store_id = $1",
    [open.shop.store.id],
  );
  for (const code of codes) expect(stored[0]?.all).not.toContain(code.replaceAll("-", ""));
});

test("an order that is not paid in time is called off, and its card can be spent again", async () => {
  const open = await openShop();
  const { id, code } = await issue(open, "1,500");
  const form = await seen(open, await laid(open, [code]));
  const { number } = await place(open, form);
  await open.sql("update orders set hold_until = now() - interval '1 minute' where store_id = $1", [
    open.shop.store.id,
  ]);
  const system = { ...open.shop, actor: { kind: "system" } as const };
  const counts = await Promise.all([releaseHolds(system), releaseHolds(system)]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect((await orderForSeller(open.shop, number)).status).toBe("cancelled");
  expect((await showGiftCard(open.shop, id)).card.balance).toBe(1_500_00);
  expect(await ledger(open)).toEqual([{ balance: "150000", sum: "150000" }]);
});
