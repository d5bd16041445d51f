import { expect, test } from "vitest";
import { cartPage } from "#domain/cart/page.ts";
import { placeOrder } from "#domain/order/place.ts";
import { returnPage, takeBack } from "#domain/reminder/back.ts";
import { listLeftCarts } from "#domain/reminder/list.ts";
import { sendReminders } from "#domain/reminder/send.ts";
import { fillCart, fillIn } from "#tests/buying/checkout.ts";
import { Leaving } from "#tests/buying/leaving.ts";
import { openShop } from "#tests/support/open-shop.ts";

const shop = new Leaving();

test("the link rebuilds the cart on any device, once however often it is pressed, and counts what is ordered then", async () => {
  const cartId = await shop.leave("zainab", [shop.tote], 2);
  shop.hours(1);
  await sendReminders(shop.open.shop);
  const link = shop.backLink("zainab");
  const page = await returnPage(shop.open.visitor, null, link);
  expect(page).toMatchObject({ state: "open", inHand: false, cart: { count: 2 } });
  expect((await returnPage(shop.open.visitor, cartId, link)).inHand).toBe(true);

  const taken = await takeBack(shop.open.visitor, null, link);
  expect(taken.cartId).not.toBe(cartId);
  await takeBack(shop.open.visitor, taken.cartId, link);
  const { cart } = await cartPage(shop.open.visitor, taken.cartId);
  expect(cart.count).toBe(2);
  expect((await listLeftCarts(shop.open.shop, {})).numbers.recovered).toEqual({ count: 0, value: 0 });

  const form = await fillIn(shop.open, taken.cartId ?? "", { email: shop.mailbox("zainab") });
  await placeOrder(shop.open.visitor, form);
  const { numbers } = await listLeftCarts(shop.open.shop, {});
  expect([numbers.recovered, numbers.remindersSent]).toEqual([{ count: 1, value: 9_000_00 }, 1]);
  expect((await returnPage(shop.open.visitor, null, link)).state).toBe("ordered");
  await expect(takeBack(shop.open.visitor, null, link)).rejects.toMatchObject({ reason: "cart_ordered" });
  shop.hours(24);
  await sendReminders(shop.open.shop);
  expect(shop.subjects("zainab")).toHaveLength(1);
});

test("in the browser where it was left nothing is added; a link of another store, or with a changed id, opens nothing", async () => {
  const cartId = await shop.leave("zainab", [shop.tote], 2);
  await shop.leave("kofi");
  shop.hours(1);
  await sendReminders(shop.open.shop);
  const link = shop.backLink("zainab");
  expect(await takeBack(shop.open.visitor, cartId, link)).toEqual({ cartId: null, left: 0 });
  expect((await cartPage(shop.open.visitor, cartId)).cart.count).toBe(2);
  const elsewhere = await openShop();
  await expect(returnPage(elsewhere.visitor, null, link)).rejects.toMatchObject({ code: "not_found" });
  await expect(
    returnPage(shop.open.visitor, null, { of: shop.backLink("kofi").of, key: link.key }),
  ).rejects.toMatchObject({ code: "not_found" });
  await expect(takeBack(shop.open.visitor, null, { ...link, key: "" })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("the seller sees what was left, by address where one was given for that, and otherwise only counted", async () => {
  await shop.leave("zainab", [shop.tote], 2);
  await fillCart(shop.open, [shop.tote]);
  expect((await listLeftCarts(shop.open.shop, {})).numbers.left).toEqual({ count: 0, value: 0 });
  shop.hours(1);
  await sendReminders(shop.open.shop);
  const { numbers, carts, nextCursor, on } = await listLeftCarts(shop.open.shop, {});
  expect(numbers).toMatchObject({
    left: { count: 2, value: 13_500_00 },
    reachable: { count: 1, value: 9_000_00 },
    remindersSent: 1,
  });
  expect(carts).toMatchObject([{ email: shop.mailbox("zainab"), count: 2, value: 9_000_00, backAt: null }]);
  expect([nextCursor, on]).toEqual([null, true]);
});

test("after thirty days the address is gone", async () => {
  await shop.leave("zainab");
  shop.hours(1);
  await sendReminders(shop.open.shop);
  shop.hours(24);
  await sendReminders(shop.open.shop);
  expect(await shop.kept()).toEqual([shop.mailbox("zainab")]);
  shop.hours(29 * 24);
  expect(await shop.due()).toBe(true);
  await sendReminders(shop.open.shop);
  expect([await shop.kept(), await shop.due(), (await listLeftCarts(shop.open.shop, {})).carts]).toEqual([
    [null],
    false,
    [],
  ]);
});
