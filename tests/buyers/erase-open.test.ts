import { beforeEach, describe, expect, test } from "vitest";
import { eraseBuyer } from "#domain/buyer/erase.ts";
import { erasePage } from "#domain/buyer/erase-page.ts";
import { myOrders } from "#domain/buyer/orders.ts";
import type { Letter, StoreContext } from "#domain/context.ts";
import { Unavailable } from "#domain/errors.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { orderPage } from "#domain/order/page.ts";
import { buy } from "#tests/buying/checkout.ts";
import { sell, type Goods } from "#tests/buying/goods.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { join, refusal, type Person } from "./person.ts";

let open: OpenShop;
let tote: Goods;
let zainab: Person;
let letters: Letter[];
beforeEach(async () => {
  letters = [];
  open = await openShop({ ports: { mail: { send: async (letter) => void letters.push(letter) } } });
  tote = await sell(open, { stock: 100 });
  zainab = await join(open);
});

const SENT = { carrier: "GIG", trackingNumber: "77", trackingUrl: "" };
const order = () => buy(open, [tote], { email: zainab.who.email });
const erase = async () => eraseBuyer(await zainab.identity(), zainab.me);
const toBuyer = () => letters.filter(({ to }) => to === zainab.who.email).map(({ subject }) => subject);
const isForgotten = async (number: number) => (await orderForSeller(open.shop, number)).erasedAt !== null;
/** The same store, whose mail service fails for letters like this. */
const failing = (subject: RegExp, error: Error): StoreContext => ({
  ...open.shop,
  ports: {
    ...open.shop.ports,
    mail: {
      send: async (letter) => {
        if (subject.test(letter.subject)) throw error;
        letters.push(letter);
      },
    },
  },
});

describe("an order under way, whose buyer is forgotten", () => {
  test("is said beforehand, keeps where it goes, and leaves the account", async () => {
    const { number } = await order();
    await handleEvents(open.shop);
    expect((await erasePage(zainab.shop)).open).toEqual([number]);
    expect(await erase()).toEqual({ open: 1 });
    expect(zainab.browser.letters.at(-1)?.text).toContain("One order is still under way");
    expect(await orderForSeller(open.shop, number)).toMatchObject({
      email: zainab.who.email,
      name: "Zainab Bello",
      address: { line1: "12 Broad Street" },
      eraseWhenOver: true,
      erasedAt: null,
    });
  });

  test("is in nobody's account, not even theirs who comes back", async () => {
    const { number } = await order();
    await erase();
    const again = await join(open, zainab.who);
    expect((await myOrders(again.shop, null)).orders).toEqual([]);
    const later = await order();
    expect((await myOrders(again.shop, null)).orders).toMatchObject([{ number: later.number }]);
    await fulfilOrder(open.shop, number, SENT);
    await handleEvents(open.shop);
    expect([await isForgotten(number), await isForgotten(later.number)]).toEqual([true, false]);
  });

  test.each([
    ["sent", (number: number) => fulfilOrder(open.shop, number, SENT), "Order 1001 is on its way"],
    ["called off", (number: number) => cancelOrder(open.shop, number, ""), "Order 1001 is cancelled"],
  ])("is forgotten when it is %s and the letter is out", async (_, step, subject) => {
    const { number, key } = await order();
    await handleEvents(open.shop);
    await erase();
    await step(number);
    expect(await isForgotten(number)).toBe(false);
    expect((await orderPage(open.visitor, number, key)).order.number).toBe(number);
    await handleEvents(open.shop);
    expect(toBuyer().at(-1)).toBe(subject);
    expect(letters.at(-1)?.text).not.toContain(key);
    expect(await isForgotten(number)).toBe(true);
    expect(await refusal(orderPage(open.visitor, number, key))).toMatchObject({ code: "not_found" });
  });

  test("waits while the letter can't be sent, and is forgotten with it", async () => {
    const { number } = await order();
    await handleEvents(open.shop);
    await erase();
    await fulfilOrder(open.shop, number, SENT);
    const away = failing(/on its way/, new Unavailable("the service is away"));
    await expect(handleEvents(away)).rejects.toThrow("the service is away");
    expect(await isForgotten(number)).toBe(false);
    await handleEvents(open.shop);
    expect(toBuyer().at(-1)).toBe("Order 1001 is on its way");
    expect(await isForgotten(number)).toBe(true);
  });

  test("a letter that is refused for good is noted without the address", async () => {
    const { number } = await order();
    await handleEvents(open.shop);
    await erase();
    await fulfilOrder(open.shop, number, SENT);
    await handleEvents(failing(/on its way/, new Error(`no such mailbox ${zainab.who.email}`)));
    const { timeline, erasedAt } = await orderForSeller(open.shop, number);
    expect(erasedAt).not.toBeNull();
    expect(timeline.at(-1)).toMatchObject({ type: "LETTER_REFUSED", data: { event: "ORDER_FULFILLED" } });
    expect(JSON.stringify(timeline)).not.toContain(zainab.who.email);
  });

  test("handled by several at once, and again, its buyer hears once and it is forgotten", async () => {
    const { number } = await order();
    await handleEvents(open.shop);
    await erase();
    await fulfilOrder(open.shop, number, SENT);
    letters = [];
    await Promise.allSettled(Array.from({ length: 4 }, () => handleEvents(open.shop)));
    await handleEvents(open.shop);
    // The mail service sends one letter for a key.
    const keys = letters
      .filter(({ to }) => to === zainab.who.email)
      .map(({ idempotencyKey }) => idempotencyKey);
    expect(new Set(keys).size).toBe(1);
    expect(await isForgotten(number)).toBe(true);
  });
});

test("an order that is over, but whose letter is not out yet, waits for it", async () => {
  const { number } = await order();
  await handleEvents(open.shop);
  await fulfilOrder(open.shop, number, SENT);
  expect(await erase()).toEqual({ open: 1 });
  expect(await isForgotten(number)).toBe(false);
  await handleEvents(open.shop);
  expect(toBuyer().at(-1)).toBe("Order 1001 is on its way");
  expect(await isForgotten(number)).toBe(true);
});

test("forgotten in the middle of a handler's run, it does not stay half remembered", async () => {
  const { number } = await order();
  await fulfilOrder(open.shop, number, SENT);
  // The buyer presses the button while the letter is on its way to the mail service.
  const pressing: StoreContext = {
    ...open.shop,
    ports: {
      ...open.shop.ports,
      mail: {
        send: async (letter) => {
          if (letters.length === 0) {
            letters.push(letter);
            await erase();
          } else letters.push(letter);
        },
      },
    },
  };
  await handleEvents(pressing);
  expect(await isForgotten(number)).toBe(true);
});

test("placed at the very moment their account goes, an order is a guest's or is forgotten with it, and nothing breaks", async () => {
  for (let n = 0; n < 6; n++) {
    const somebody = await join(open);
    const identity = await somebody.identity();
    const [placed] = await Promise.all([
      buy(open, [tote], { email: somebody.who.email }),
      eraseBuyer(identity, somebody.me),
    ]);
    const { erasedAt, eraseWhenOver, email } = await orderForSeller(open.shop, placed.number);
    expect(erasedAt).toBeNull();
    expect(email).toBe(somebody.who.email);
    const [row] = await open.sql<{ buyer_id: string | null }>(
      "select buyer_id from orders where store_id = $1 and number = $2",
      [open.shop.store.id, placed.number],
    );
    expect([typeof eraseWhenOver, row?.buyer_id]).toEqual(["boolean", null]);
  }
});
