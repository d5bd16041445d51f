import { beforeEach, describe, expect, test } from "vitest";
import { addToCart } from "#domain/cart/add.ts";
import { cartPage } from "#domain/cart/page.ts";
import { useCode } from "#domain/cart/use-code.ts";
import type { StoreContext } from "#domain/context.ts";
import { listDiscounts } from "#domain/discount/list.ts";
import { setActive } from "#domain/discount/set-active.ts";
import { Conflict, Invalid, NotFound, SignedOut } from "#domain/errors.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { checkoutPage } from "#domain/order/checkout.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { placeOrder } from "#domain/order/place.ts";
import { makeOffer } from "#domain/thread/inbox-offer.ts";
import { toOffer } from "#domain/thread/inbox-to-offer.ts";
import { takeBackOffer } from "#domain/thread/inbox-take-back.ts";
import { orderThreadPage } from "#domain/thread/order-page.ts";
import { takeOfferOfOrder, takeOfferOfStore } from "#domain/thread/take-offer.ts";
import type { ShownCard } from "#domain/thread/shown-cards.ts";
import { join } from "#tests/buyers/person.ts";
import { fillIn } from "#tests/buying/checkout.ts";
import { type Goods, sell } from "#tests/buying/goods.ts";
import { offer as discount } from "#tests/buying/reduced.ts";
import { MINUTE, Talking } from "./talking.ts";

const DAY = 24 * 60 * MINUTE;

let at: Talking;
let order: Awaited<ReturnType<Talking["order"]>>;
let key: string;
let tote: Goods;
beforeEach(async () => {
  at = await Talking.start();
  order = await at.order("Zainab Bello");
  const [row] = await at.open.sql<{ key: string }>("select key from orders where id = $1", [order.id]);
  key = row?.key ?? "";
  tote = await sell(at.open, { title: "Ankara tote", price: 10_000_00, stock: 9 });
});

type Terms = { quantity?: string; price?: string; percent?: string; days?: string; press?: string };

/** Offers two totes for ₦9,000 each, for three days, unless told otherwise. Answers the offer's id. */
async function make(terms: Terms = {}, thread = order.id): Promise<string> {
  const { quantity = "2", price = "9,000", percent = "", days = "3", press = "press-0001" } = terms;
  await makeOffer(at.shop, thread, {
    clientId: press,
    productIds: [tote.productId],
    lines: [{ variantId: tote.variantId, quantity, price }],
    percent,
    days,
  });
  const body = at.rooms.get(thread)?.said.findLast(({ body: { kind } }) => kind === "card")?.body;
  return body?.kind === "card" ? body.id : "";
}

const guest = (): StoreContext => ({ ...at.shop, actor: { kind: "shopper" } });
const take = async (offerId: string, cartId: string | null = null) =>
  (await takeOfferOfOrder(guest(), { number: order.number, key, offerId, cartId })).cartId ?? "";
const card = async (id: string): Promise<(ShownCard & { kind: "offer" }) | undefined> => {
  const look = { before: null, isLookedAt: false };
  const found = (await orderThreadPage(guest(), order.number, key, look)).cards[id];
  return found?.kind === "offer" ? found : undefined;
};
const totalOf = async (cartId: string) => (await cartPage(guest(), cartId)).counted.totals.total;
const form = async (cartId: string) => {
  const { worked } = await checkoutPage(guest(), cartId);
  return fillIn(at.open, cartId, { totalSeen: worked.totals.total, dueSeen: worked.totals.due });
};
const steps = () =>
  (at.rooms.get(order.id)?.said ?? []).flatMap(({ body }) => (body.kind === "step" ? [body.type] : []));

describe("an offer", () => {
  test("stands in the thread for both, is laid into a cart, counted by the checkout, and ordered once", async () => {
    const id = await make();
    expect(at.rooms.get(order.id)?.said).toMatchObject([
      { by: "staff", body: { kind: "card", of: "offer", text: "2 × Ankara tote: ₦9,000" } },
    ]);
    expect(await card(id)).toMatchObject({
      state: "open",
      endsAt: new Date(at.now.getTime() + 3 * DAY),
      lines: [{ title: "Ankara tote", quantity: 2, price: 9_000_00, usual: 10_000_00 }],
    });
    const cartId = await take(id);
    expect(await totalOf(cartId)).toBe(18_000_00);
    const placed = await placeOrder(guest(), await form(cartId));
    const sold = await orderForSeller(at.shop, placed.number);
    expect(sold).toMatchObject({ subtotal: 20_000_00, discount: 2_000_00, total: 18_000_00 });
    expect(sold.discounts).toMatchObject([{ title: "Offer from Ada Fabrics", code: null, amount: 2_000_00 }]);
    expect(await card(id)).toMatchObject({ state: "ordered", orderNumber: placed.number });
    expect(steps()).toEqual(["OFFER_ORDERED"]);
    await expect(take(id)).rejects.toMatchObject({ reason: "offer_over" });
    await expect(takeBackOffer(at.shop, order.id, id)).rejects.toMatchObject({ reason: "offer_over" });
  });

  test("is one however often its form is pressed, also at once; and lays its things into the cart once", async () => {
    await Promise.all([make(), make()]);
    await make({ price: "1" });
    const [count] = await at.open.sql<{ n: number }>(
      "select count(*)::int as n from discounts where store_id = $1",
      [at.shop.store.id],
    );
    expect(count?.n).toBe(1);
    expect(at.rooms.get(order.id)?.said).toHaveLength(1);
    const id = await make();
    const cartId = await take(id);
    await Promise.all([take(id, cartId), take(id, cartId)]);
    expect(await totalOf(cartId)).toBe(18_000_00);
    const [events] = await at.open.sql<{ n: number }>(
      "select count(*)::int as n from events where store_id = $1 and type = 'OFFER_MADE'",
      [at.shop.store.id],
    );
    expect(events?.n).toBe(1);
  });

  test("that two carts hold goes to one of two who press at once; the other is told what it comes to now", async () => {
    const id = await make();
    const [one, two] = [await take(id), await take(id)];
    const forms = [await form(one), await form(two)] as const;
    const ends = await Promise.allSettled(forms.map((each) => placeOrder(guest(), each)));
    expect(ends.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const lost = ends.find((end) => end.status === "rejected");
    expect(lost?.reason).toMatchObject({
      reason: "code_refused",
      message: "You have ordered with this offer already.",
    });
    const [row] = await at.open.sql<{ used: number }>("select used from discounts where id = $1", [id]);
    expect(row?.used).toBe(1);
  });

  test("that is taken back while somebody checks out is not honoured, and one that is ordered is not taken back", async () => {
    const id = await make();
    const cartId = await take(id);
    const filled = await form(cartId);
    await takeBackOffer(at.shop, order.id, id);
    expect(await card(id)).toMatchObject({ state: "taken_back" });
    expect(steps()).toEqual(["OFFER_TAKEN_BACK"]);
    await expect(placeOrder(guest(), filled)).rejects.toMatchObject({
      message: "Offer from Ada Fabrics is not in use any more.",
    });
    expect(await totalOf(cartId)).toBe(20_000_00);
    await expect(takeBackOffer(at.shop, order.id, id)).rejects.toThrow(Conflict);

    const again = await make({ press: "press-0002" });
    const other = await form(await take(again));
    const ends = await Promise.allSettled([
      placeOrder(guest(), other),
      takeBackOffer(at.shop, order.id, again),
    ]);
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("is over when its time is: in the thread, in a cart and at the checkout", async () => {
    const id = await make({ days: "1" });
    const cartId = await take(id);
    const filled = await form(cartId);
    at.now = new Date(at.now.getTime() + DAY);
    expect(await card(id)).toMatchObject({ state: "expired" });
    expect(await totalOf(cartId)).toBe(20_000_00);
    await expect(placeOrder(guest(), filled)).rejects.toMatchObject({ reason: "code_refused" });
    await expect(take(id)).rejects.toMatchObject({ reason: "offer_over" });
  });

  test("is to be had again when its order is called off in time", async () => {
    const id = await make();
    const { number } = await placeOrder(guest(), await form(await take(id)));
    await cancelOrder(at.shop, number, "");
    expect(await card(id)).toMatchObject({ state: "open" });
    expect(await totalOf(await take(id))).toBe(18_000_00);
  });

  test("is for so many and no more, and what got cheaper meanwhile costs what it costs", async () => {
    const id = await make();
    const cartId = await take(id);
    await addToCart(guest(), cartId, { variantId: tote.variantId, quantity: 1 });
    expect(await totalOf(cartId)).toBe(28_000_00);
    await at.open.sql("update variants set price = 1200000 where id = $1", [tote.variantId]);
    expect(await totalOf(cartId)).toBe(30_000_00);
    await at.open.sql("update variants set price = 800000 where id = $1", [tote.variantId]);
    expect(await totalOf(cartId)).toBe(24_000_00);
  });

  test("stands beside no other discount: what saves more is taken, and the offer is kept for later", async () => {
    await discount(at.open, { automatic: true, percent: "50" });
    const id = await make();
    const cartId = await take(id);
    expect(await totalOf(cartId)).toBe(10_000_00);
    await placeOrder(guest(), await form(cartId));
    expect(await card(id)).toMatchObject({ state: "open" });
  });

  test("of what is sold out leaves the cart as it is", async () => {
    const id = await make();
    await at.open.sql("update variants set stock = 0 where id = $1", [tote.variantId]);
    await expect(take(id)).rejects.toMatchObject({ reason: "out_of_stock" });
  });
});

describe("nobody else", () => {
  test("takes it: without the key, by another order's, in another store, or by its id as a code", async () => {
    const id = await make();
    const mine = { number: order.number, offerId: id, cartId: null };
    const other = await at.order("Somebody");
    const [row] = await at.open.sql<{ key: string }>("select key from orders where id = $1", [other.id]);
    await expect(takeOfferOfOrder(guest(), { ...mine, key: "wrong" })).rejects.toThrow(NotFound);
    await expect(
      takeOfferOfOrder(guest(), { ...mine, number: other.number, key: row?.key ?? "" }),
    ).rejects.toThrow(NotFound);
    await expect(takeOfferOfStore(guest(), mine)).rejects.toThrow(SignedOut);
    const elsewhere = await Talking.start();
    const there = { ...elsewhere.shop, actor: { kind: "shopper" } } as const;
    await expect(takeOfferOfOrder(there, { ...mine, key })).rejects.toThrow(NotFound);
    const { cartId } = await addToCart(guest(), null, { variantId: tote.variantId, quantity: 2 });
    for (const code of [id, "Offer from Ada Fabrics"])
      await expect(useCode(guest(), cartId, code, "127.0.0.1")).rejects.toThrow(Invalid);
    expect(await totalOf(cartId ?? "")).toBe(20_000_00);
  });

  test("takes one that a buyer got before buying, and they take it on any device", async () => {
    const zainab = await join(at.open);
    const id = await make({}, zainab.me.personId);
    const shop = { ...zainab.shop, ports: at.shop.ports };
    expect(await takeOfferOfStore(shop, { offerId: id, cartId: null })).toEqual({ cartId: null });
    expect((await cartPage(shop, null)).counted.totals.total).toBe(18_000_00);
    const other = await join(at.open);
    const stranger = { ...other.shop, ports: at.shop.ports };
    await expect(takeOfferOfStore(stranger, { offerId: id, cartId: null })).rejects.toThrow(NotFound);
  });

  test("sees it among the store's discounts, or changes it there", async () => {
    const id = await make();
    expect((await listDiscounts(at.shop, {})).discounts).toEqual([]);
    expect((await listDiscounts(at.shop, {})).counts.all).toBe(0);
    await setActive(at.shop, id, false);
    expect(await card(id)).toMatchObject({ state: "open" });
  });
});

describe("what can't be offered is told beside its field", () => {
  const refused = async (terms: Terms) => {
    try {
      await make(terms);
    } catch (error) {
      return error instanceof Invalid ? Object.keys(error.problems) : error;
    }
    return null;
  };

  test.each([
    [{ quantity: "" }, ["lines"]],
    [{ quantity: "0" }, ["lines"]],
    [{ quantity: "1000" }, ["quantity"]],
    [{ quantity: "1.5" }, ["quantity"]],
    [{ price: "10,001" }, ["price"]],
    [{ price: "cheap" }, ["price"]],
    [{ price: "" }, ["price"]],
    [{ price: "10,000" }, ["lines"]],
    [{ percent: "101" }, ["percent"]],
    [{ days: "0" }, ["days"]],
    [{ days: "31" }, ["days"]],
  ] satisfies [Terms, string[]][])("%j", async (terms, fields) => {
    const problems = await refused(terms);
    expect(Array.isArray(problems) && problems.map((name) => name.split(".")[0])).toEqual(fields);
    expect(at.rooms.size).toBe(0);
  });

  test("a percentage makes the prices that are not said", async () => {
    const id = await make({ price: "", percent: "12.5" });
    expect(await card(id)).toMatchObject({ lines: [{ price: 8_750_00 }] });
  });
});

test("a gift card is as good as money, and offered for less to nobody", async () => {
  expect(await toOffer(at.shop, [tote.productId])).toHaveLength(1);
  await at.open.sql("update products set kind = 'gift_card' where id = $1", [tote.productId]);
  expect(await toOffer(at.shop, [tote.productId])).toEqual([]);
  await expect(make()).rejects.toBeInstanceOf(Invalid);
  expect(at.rooms.get(order.id)?.said ?? []).toEqual([]);
});
