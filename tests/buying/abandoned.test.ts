import { expect, test } from "vitest";
import { addToCart } from "#domain/cart/add.ts";
import { Unavailable } from "#domain/errors.ts";
import { stopLettersTo } from "#domain/event/stop-letters.ts";
import { checkoutPage } from "#domain/order/checkout.ts";
import { placeOrder } from "#domain/order/place.ts";
import { askReminder } from "#domain/reminder/ask.ts";
import { sendReminders } from "#domain/reminder/send.ts";
import { switchReminders } from "#domain/reminder/switch.ts";
import { buy, fillCart, fillIn } from "#tests/buying/checkout.ts";
import { sell } from "#tests/buying/goods.ts";
import { FIRST, Leaving, SECOND } from "#tests/buying/leaving.ts";

const shop = new Leaving();

test("an hour after and a day after, one letter each, with today's prices; then no more", async () => {
  await shop.leave("zainab", [shop.tote], 2);
  await sendReminders(shop.open.shop);
  shop.minutes(59);
  expect(await shop.due()).toBe(false);
  await sendReminders(shop.open.shop);
  expect(shop.subjects("zainab")).toEqual([]);
  await shop.open.sql("update variants set price = 500000 where id = $1", [shop.tote.variantId]);
  shop.minutes(1);
  expect(await shop.due()).toBe(true);
  await sendReminders(shop.open.shop);
  await sendReminders(shop.open.shop);
  expect(shop.subjects("zainab")).toEqual([FIRST]);
  const [letter] = shop.letters("zainab");
  expect(letter?.text).toContain("2 × Ankara tote  ₦10,000");
  expect(letter?.headers).toEqual({
    "Auto-Submitted": "auto-generated",
    "List-Unsubscribe": `<${/https:\/\/\S+\/no-more-letters\?\S+/.exec(letter?.text ?? "")?.[0]}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
  shop.hours(22);
  await sendReminders(shop.open.shop);
  expect(shop.subjects("zainab")).toHaveLength(1);
  shop.hours(1);
  await sendReminders(shop.open.shop);
  expect(shop.subjects("zainab")).toEqual([SECOND, FIRST]);
  for (const days of [2, 10, 17]) {
    shop.hours(days * 24);
    await sendReminders(shop.open.shop);
  }
  expect(shop.subjects("zainab")).toHaveLength(2);
});

test("however many workers look at once, each letter is handed over once", async () => {
  for (const name of ["a", "b", "c"]) await shop.leave(name);
  shop.hours(1);
  await Promise.all(Array.from({ length: 6 }, () => sendReminders(shop.open.shop)));
  expect(shop.handed.map(({ to }) => to).sort()).toEqual(["a", "b", "c"].map((name) => shop.mailbox(name)));
});

test("who did not ask gets nothing, and who takes it back neither; an address that is none is not kept", async () => {
  await fillCart(shop.open, [shop.tote]);
  const cartId = await shop.leave("zainab");
  await askReminder(shop.open.visitor, { cartId, email: shop.mailbox("zainab") }, false);
  await askReminder(
    shop.open.visitor,
    { cartId: await fillCart(shop.open, [shop.tote]), email: "nonsense" },
    true,
  );
  await askReminder(shop.open.visitor, { cartId: "nobody's", email: shop.mailbox("zainab") }, true);
  shop.hours(1);
  await sendReminders(shop.open.shop);
  expect([shop.handed, await shop.kept()]).toEqual([[], [null]]);
});

test("a cart that is touched again waits anew", async () => {
  const cartId = await shop.leave("zainab");
  shop.minutes(50);
  await addToCart(shop.open.visitor, cartId, { variantId: shop.tote.variantId, quantity: 1 });
  shop.minutes(20);
  await sendReminders(shop.open.shop);
  expect(shop.subjects("zainab")).toEqual([]);
  shop.minutes(40);
  await sendReminders(shop.open.shop);
  expect(shop.subjects("zainab")).toEqual([FIRST]);
});

test("no letter about what was ordered: this cart, or another with the same address", async () => {
  const cartId = await shop.leave("zainab");
  await placeOrder(shop.open.visitor, await fillIn(shop.open, cartId, { email: shop.mailbox("zainab") }));
  await shop.leave("kofi");
  await buy(shop.open, [shop.tote], { email: shop.mailbox("kofi") });
  shop.hours(1);
  await sendReminders(shop.open.shop);
  expect([shop.handed, await shop.kept(), await shop.due()]).toEqual([[], [null, null], false]);
});

test("what is sold out or gone is left out; when nothing is left there is no letter, and tomorrow is looked again", async () => {
  const scarf = await sell(shop.open, { title: "Scarf", stock: 1 });
  await shop.leave("zainab", [shop.tote, scarf]);
  await shop.open.sql("update variants set stock = 0 where id = $1", [scarf.variantId]);
  const last = await sell(shop.open, { title: "Last one", stock: 1 });
  await shop.leave("kofi", [last]);
  await shop.open.sql("update variants set stock = 0 where id = $1", [last.variantId]);
  shop.hours(1);
  await sendReminders(shop.open.shop);
  expect(shop.letters("zainab")[0]?.text).not.toContain("Scarf");
  expect(shop.subjects("kofi")).toEqual([]);
  await shop.open.sql("update variants set stock = 1 where id = $1", [last.variantId]);
  shop.hours(23);
  await sendReminders(shop.open.shop);
  expect(shop.subjects("kofi")).toEqual([SECOND]);
});

test("an empty cart is nothing to write about", async () => {
  const cartId = await shop.leave("zainab");
  await shop.open.sql("delete from cart_lines where cart_id = $1", [cartId]);
  shop.hours(1);
  await sendReminders(shop.open.shop);
  expect(shop.handed).toEqual([]);
});

test("one click stops them, for good, whatever is ticked later; the shop's switch stops all", async () => {
  await shop.leave("zainab");
  shop.hours(1);
  await sendReminders(shop.open.shop);
  await stopLettersTo(shop.open.visitor, shop.stopLink("zainab"));
  expect(await shop.kept()).toEqual([null]);
  shop.hours(8 * 24);
  await shop.leave("zainab");
  shop.hours(24);
  await sendReminders(shop.open.shop);
  expect(shop.subjects("zainab")).toHaveLength(1);

  const cartId = await shop.leave("kofi");
  await switchReminders(shop.open.shop, false);
  expect((await checkoutPage(shop.open.visitor, cartId)).reminder.offered).toBe(false);
  await shop.leave("late");
  shop.hours(1);
  await sendReminders(shop.open.shop);
  expect([shop.subjects("kofi"), shop.subjects("late"), (await shop.kept()).filter(Boolean)]).toEqual([
    [],
    [],
    [],
  ]);
});

test("a store that is closed or suspended writes nobody, and forgets", async () => {
  await shop.leave("zainab");
  shop.hours(1);
  await shop.open.sql("update stores set status = 'suspended' where id = $1", [shop.open.shop.store.id]);
  expect(await shop.due()).toBe(true);
  await sendReminders(shop.open.shop);
  expect([shop.handed, await shop.kept(), await shop.due()]).toEqual([[], [null], false]);
});

test("one address is reminded of the cart it was said for last, and of one a week", async () => {
  await shop.leave("zainab");
  shop.minutes(10);
  await shop.leave("zainab", [await sell(shop.open, { title: "Scarf" })]);
  shop.hours(1);
  await sendReminders(shop.open.shop);
  expect(shop.subjects("zainab")).toEqual([FIRST]);
  expect(shop.letters("zainab")[0]?.text).toContain("Scarf");
  shop.hours(48);
  await shop.leave("zainab");
  shop.hours(2);
  await sendReminders(shop.open.shop);
  expect(shop.subjects("zainab").filter((subject) => subject === FIRST)).toHaveLength(1);
});

test("a mail service that is away is tried again, for a day; a letter refused for good is not", async () => {
  await shop.leave("zainab");
  shop.hours(1);
  const working = shop.mail;
  shop.mail = { send: () => Promise.reject(new Unavailable("away")) };
  await expect(sendReminders(shop.open.shop)).rejects.toBeInstanceOf(Unavailable);
  expect(await shop.due()).toBe(true);
  shop.mail = working;
  await sendReminders(shop.open.shop);
  expect(shop.subjects("zainab")).toEqual([FIRST]);

  await shop.leave("kofi");
  shop.hours(1);
  shop.mail = { send: () => Promise.reject(new Error("no such address")) };
  await sendReminders(shop.open.shop);
  shop.mail = working;
  await sendReminders(shop.open.shop);
  expect(shop.subjects("kofi")).toEqual([]);
});

test("a worker that dies in the middle leaves its letters to the next", async () => {
  await shop.leave("zainab");
  shop.hours(1);
  const write = shop.open.shop.db.write.bind(shop.open.shop.db);
  let trips = 0;
  const broken = {
    ...shop.open.shop,
    db: {
      ...shop.open.shop.db,
      write: ((commands) => {
        if ((trips += 1) > 1) throw new Error("the lights went out");
        return write(commands);
      }) as typeof write,
    },
  };
  await expect(sendReminders(broken)).rejects.toThrow("the lights went out");
  await sendReminders(shop.open.shop);
  shop.minutes(11);
  await sendReminders(shop.open.shop);
  // Handed over twice with one key: the mail service sends it once.
  expect([shop.handed.length, new Set(shop.handed.map(({ idempotencyKey }) => idempotencyKey)).size]).toEqual(
    [2, 1],
  );
  expect(shop.subjects("zainab")).toEqual([FIRST]);
});
