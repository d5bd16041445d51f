import { expect, test } from "vitest";
import { eraseBuyer } from "#domain/buyer/erase.ts";
import { exportBuyer } from "#domain/buyer/export.ts";
import { profilePage } from "#domain/buyer/profile.ts";
import { saveProfile } from "#domain/buyer/save-profile.ts";
import { withCart } from "#domain/buyer/with-cart.ts";
import { addToCart } from "#domain/cart/add.ts";
import { cartPage } from "#domain/cart/page.ts";
import type { StoreContext } from "#domain/context.ts";
import { stopLettersTo } from "#domain/event/stop-letters.ts";
import { signIn } from "#domain/identity/sign-in.ts";
import { placeOrder } from "#domain/order/place.ts";
import { askReminder } from "#domain/reminder/ask.ts";
import { returnPage, takeBack } from "#domain/reminder/back.ts";
import { listLeftCarts } from "#domain/reminder/list.ts";
import { sendReminders } from "#domain/reminder/send.ts";
import { fillCart, fillIn } from "#tests/buying/checkout.ts";
import { FIRST, Leaving } from "#tests/buying/leaving.ts";
import { Browser } from "#tests/identity/browser.ts";
import { join, person, type Person } from "./person.ts";

const left = new Leaving();
const put = (shop: StoreContext) => addToCart(shop, null, { variantId: left.tote.variantId, quantity: 1 });
const say = async ({ identity, me, who }: Person, reminders: boolean) =>
  saveProfile(await identity(), me, { name: who.name, phone: "", reminders });
const lettersTo = (email: string) =>
  left.handed.filter(({ to }) => to === email).map(({ subject }) => subject);

test("who says so in their account is reminded of each cart they leave, until they say otherwise", async () => {
  const zainab = await join(left.open);
  await put(zainab.shop);
  left.hours(1);
  await sendReminders(left.open.shop);
  expect(lettersTo(zainab.who.email)).toEqual([]);
  await say(zainab, true);
  expect((await profilePage(zainab.shop)).profile.cartReminders).toBe(true);
  await put(zainab.shop);
  left.hours(1);
  await sendReminders(left.open.shop);
  expect(lettersTo(zainab.who.email)).toEqual([FIRST]);
  await say(zainab, false);
  left.hours(24);
  await sendReminders(left.open.shop);
  expect(lettersTo(zainab.who.email)).toHaveLength(1);
});

test("saying nothing about it, as programs and older pages do, changes nothing", async () => {
  const zainab = await join(left.open);
  await say(zainab, true);
  await saveProfile(await zainab.identity(), zainab.me, { name: "Zainab", phone: "" });
  expect((await profilePage(zainab.shop)).profile.cartReminders).toBe(true);
});

test("one click ends it in the account, too; saying yes there again counts", async () => {
  const zainab = await join(left.open);
  await say(zainab, true);
  await put(zainab.shop);
  left.hours(1);
  await sendReminders(left.open.shop);
  const [letter] = left.handed;
  const stop = new URL(letter?.stop ?? "").searchParams;
  await stopLettersTo(left.open.visitor, { to: stop.get("to") ?? "", key: stop.get("key") ?? "" });
  expect((await profilePage(zainab.shop)).profile.cartReminders).toBe(false);
  left.hours(24);
  await sendReminders(left.open.shop);
  expect(lettersTo(zainab.who.email)).toHaveLength(1);
  await say(zainab, true);
  left.hours(24);
  await sendReminders(left.open.shop);
  expect(lettersTo(zainab.who.email)).toHaveLength(2);
});

test("a guest who signs in takes along that they asked, and that they came back", async () => {
  const zainab = await join(left.open);
  const { email } = zainab.who;
  const guest = await fillCart(left.open, [left.tote], 2);
  await askReminder(left.open.visitor, { cartId: guest, email }, true);
  left.hours(1);
  await sendReminders(left.open.shop);
  const query = new URL(/https:\S+\/cart\/back\?\S+/.exec(left.handed[0]?.text ?? "")?.[0] ?? "")
    .searchParams;
  const link = { of: query.get("of") ?? "", key: query.get("key") ?? "" };
  const { cartId } = await takeBack(left.open.visitor, null, link);

  const browser = new Browser({ realm: "buyer", store: left.open.shop.store });
  await browser.enter(await signIn(withCart((await browser.door()).identity, cartId), zainab.who));
  const back = await person(left.open, browser, zainab.who);
  expect((await returnPage(back.shop, null, link)).inHand).toBe(true);
  const { cart } = await cartPage(back.shop, null);
  await placeOrder(back.shop, {
    ...(await fillIn(left.open, cart.id, { email })),
    cartId: cart.id,
    totalSeen: cart.total,
  });
  expect((await listLeftCarts(left.open.shop, {})).numbers.recovered.count).toBe(1);
});

test("a deleted account is reminded of nothing, and had it in its file", async () => {
  const zainab = await join(left.open);
  const { email } = zainab.who;
  await put(zainab.shop);
  await say(zainab, true);
  const guest = await fillCart(left.open, [left.tote]);
  await askReminder(left.open.visitor, { cartId: guest, email }, true);
  const file = await exportBuyer(zainab.shop, await zainab.identity(), zainab.me);
  expect(file.profile.cartReminders).toBe(true);
  expect(file.cartReminders).toMatchObject([{ agreedAt: expect.any(Date), firstSentAt: null }]);
  await eraseBuyer(await zainab.identity(), zainab.me);
  expect((await left.kept()).filter(Boolean)).toEqual([]);
  left.hours(1);
  await sendReminders(left.open.shop);
  expect(lettersTo(email)).toEqual([]);
});
