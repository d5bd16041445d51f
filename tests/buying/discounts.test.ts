import { expect, test } from "vitest";
import { leaveCode, useCode } from "#domain/cart/use-code.ts";
import { cartPage } from "#domain/cart/page.ts";
import { listDiscounts } from "#domain/discount/list.ts";
import { saveDiscount } from "#domain/discount/save.ts";
import { setActive } from "#domain/discount/set-active.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { fillCart } from "./checkout.ts";
import { sell, stockOf } from "./goods.ts";
import { discountForm, offer, place, seen, withCode } from "./reduced.ts";

const usesOf = async ({ sql }: OpenShop, id: string) => {
  const [row] = await sql<{ used: number; kept: number }>(
    `select used, (select count(*)::int from discount_redemptions r where r.discount_id = d.id and returned_at is null) as kept
     from discounts d where id = $1`,
    [id],
  );
  return row;
};

test("a code is kept with the cart, counted by the server and written on the order and its lines", async () => {
  const open = await openShop();
  const tote = await sell(open, { price: 4_500_00 });
  const id = await offer(open);
  const form = await withCode(open, [tote], " spring ");
  expect(form.totalSeen).toBe(4_050_00);
  const { number } = await place(open, form);
  const order = await orderForSeller(open.shop, number);
  expect(order).toMatchObject({ subtotal: 4_500_00, discount: 450_00, total: 4_050_00 });
  expect(order.lines[0]).toMatchObject({ total: 4_500_00, discount: 450_00 });
  expect(order.discounts).toMatchObject([
    { title: "Spring", code: "SPRING", class: "order", amount: 450_00 },
  ]);
  expect(await usesOf(open, id)).toEqual({ used: 1, kept: 1 });
});

test("a code that does nothing is refused in words, and not kept", async () => {
  const open = await openShop();
  const cartId = await fillCart(open, [await sell(open, { price: 4_500_00 })]);
  await offer(open, { minimum: "subtotal", minSubtotal: "9,500" });
  await expect(useCode(open.visitor, cartId, "SPRING", "ip")).rejects.toMatchObject({
    problems: { code: "Spend ₦5,000 more to use SPRING." },
  });
  await expect(useCode(open.visitor, cartId, "WINTER", "ip")).rejects.toMatchObject({
    problems: { code: "We don't know the code WINTER. Please look at how it is written." },
  });
  const { counted } = await cartPage(open.visitor, cartId);
  expect([counted.totals.discount, counted.refused]).toEqual([0, []]);
});

test("a code can be taken off again", async () => {
  const open = await openShop();
  await offer(open);
  const form = await withCode(open, [await sell(open)], "SPRING");
  await leaveCode(open.visitor, form.cartId, { code: "spring", cardId: "" });
  expect((await cartPage(open.visitor, form.cartId)).counted.totals.discount).toBe(0);
});

test("a code from a link counts without being typed", async () => {
  const open = await openShop();
  await offer(open);
  const cartId = await fillCart(open, [await sell(open)]);
  const { counted } = await cartPage(open.visitor, cartId, { linkCode: "spring" });
  expect(counted.discounts.map(({ code }) => code)).toEqual(["SPRING"]);
});

test("what comes by itself does so for chosen products and for collections alone", async () => {
  const open = await openShop();
  const [tote, scarf] = [await sell(open, { price: 1_000_00 }), await sell(open, { price: 2_000_00 })];
  await open.sql("update products set tags = '{sale}' where id = $1", [scarf.productId]);
  const [collection] = await open.sql<{ id: string }>(
    "insert into collections (id, store_id, handle, title, rule, tags) values (gen_random_uuid(), $1, 'sale', 'Sale', 'any_tag', '{sale}') returning id",
    [open.shop.store.id],
  );
  await offer(open, {
    automatic: true,
    kind: "products",
    percent: "50",
    chosenBuys: true,
    buyCollections: [collection?.id ?? ""],
  });
  const cartId = await fillCart(open, [tote, scarf]);
  expect((await cartPage(open.visitor, cartId)).counted.totals.discount).toBe(1_000_00);
});

test("100 buyers at once on a code with 10 uses: 10 have it, the others are told why, and nothing is lost", async () => {
  const open = await openShop();
  const tote = await sell(open, { stock: 1_000 });
  const id = await offer(open, { inAll: "10" });
  const forms = await Promise.all(
    Array.from({ length: 100 }, (_, at) =>
      withCode(open, [tote], "SPRING", { email: `buyer-${at}@demo.test` }),
    ),
  );
  const ends = await Promise.allSettled(forms.map((form) => place(open, form)));
  const refused = ends.flatMap((end) => (end.status === "rejected" ? [end.reason as unknown] : []));
  expect(ends.length - refused.length).toBe(10);
  for (const reason of refused)
    expect(reason).toMatchObject({
      reason: "code_refused",
      message: "SPRING has been used up: others were quicker.",
    });
  expect(await usesOf(open, id)).toEqual({ used: 10, kept: 10 });
  expect(await stockOf(open, tote)).toBe(990);

  // Their carts are still there: without the code they order at the full price.
  const lost = forms[ends.findIndex((end) => end.status === "rejected")];
  const { counted } = await cartPage(open.visitor, lost?.cartId ?? "");
  expect(counted.refused).toMatchObject([{ code: "SPRING" }]);
  expect(await place(open, await seen(open, lost?.cartId ?? ""))).toMatchObject({ payUrl: null });
});

test("one buyer has a code once, however they write their address and however many tabs they have", async () => {
  const open = await openShop();
  const tote = await sell(open, { stock: 100 });
  const id = await offer(open, { perBuyer: "1" });
  const forms = await Promise.all(
    Array.from({ length: 12 }, (_, at) =>
      withCode(open, [tote], "SPRING", { email: at % 2 ? "Zainab@Demo.Test" : "zainab@demo.test" }),
    ),
  );
  const ends = await Promise.allSettled(forms.map((form) => place(open, form)));
  const reasons = ends.flatMap((end) => (end.status === "rejected" ? [(end.reason as Error).message] : []));
  expect(reasons).toHaveLength(11);
  expect(new Set(reasons)).toEqual(new Set(["You have used SPRING as often as one buyer may."]));
  expect(await usesOf(open, id)).toEqual({ used: 1, kept: 1 });
});

test("orders with the same two discounts never wait for each other in a circle", async () => {
  const open = await openShop();
  const tote = await sell(open, { stock: 100 });
  await offer(open, { combinesWith: ["order", "product"] });
  await offer(open, { automatic: true, kind: "products", percent: "5", combinesWith: ["order", "product"] });
  const forms = await Promise.all(Array.from({ length: 24 }, () => withCode(open, [tote], "SPRING")));
  const ends = await Promise.allSettled(forms.map((form) => place(open, form)));
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(24);
});

test("an order called off gives its use back, once", async () => {
  const open = await openShop();
  const id = await offer(open, { inAll: "1" });
  const tote = await sell(open);
  const { number } = await place(open, await withCode(open, [tote], "SPRING"));
  await cancelOrder(open.shop, number, "");
  await cancelOrder(open.shop, number, "");
  expect(await usesOf(open, id)).toEqual({ used: 0, kept: 0 });
  const again = await place(open, await withCode(open, [tote], "SPRING"));
  expect(again.number).toBe(number + 1);
});

test("terms that change while somebody orders are not the ones they get", async () => {
  const open = await openShop();
  const id = await offer(open);
  const form = await withCode(open, [await sell(open)], "SPRING");
  await setActive(open.shop, id, false);
  await expect(place(open, form)).rejects.toMatchObject({ message: "SPRING is not in use any more." });
});

test("a code belongs to one discount, however it is written", async () => {
  const open = await openShop();
  await offer(open);
  await expect(saveDiscount(open.shop, null, discountForm({ codes: "other, spring" }))).rejects.toMatchObject(
    {
      problems: { codes: "One of these codes belongs to another discount. Please choose another." },
    },
  );
});

test("the list says how often each was used and what was sold with it", async () => {
  const open = await openShop();
  await offer(open);
  await place(open, await withCode(open, [await sell(open, { price: 4_500_00 })], "SPRING"));
  const { discounts, counts } = await listDiscounts(open.shop, { q: "spr", state: "running" });
  expect(discounts).toMatchObject([
    { does: "10% off the order", codes: ["SPRING"], used: 1, revenue: 4_050_00, state: "running" },
  ]);
  expect(counts).toMatchObject({ all: 1, running: 1 });
});
