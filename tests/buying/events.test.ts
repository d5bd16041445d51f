import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startResend } from "#dev/resend.ts";
import type { Letter } from "#domain/context.ts";
import { Unavailable } from "#domain/errors.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { resend } from "#vendors/resend.ts";
import { buy } from "./checkout.ts";
import { sell, type Goods } from "./goods.ts";

let post: Awaited<ReturnType<typeof startResend>>;
let open: OpenShop;
let tote: Goods;
let buyer: string;
beforeAll(async () => void (post = await startResend({ port: 0 })));
afterAll(() => post.stop());
beforeEach(async () => {
  const mail = resend({ baseUrl: post.url, apiKey: "re_test", from: "orders@shops.test" });
  open = await openShop({ ports: { mail } });
  tote = await sell(open);
  buyer = `buyer-${open.shop.store.id}@demo.test`;
});

const subjects = () =>
  post
    .letters(buyer)
    .map((letter) => letter.subject)
    .toReversed();
const waiting = async () =>
  (await open.sql("select 1 from events where store_id = $1 and handled_at is null", [open.shop.store.id]))
    .length;
const TRACKING = { carrier: "GIG", trackingNumber: "77", trackingUrl: "" };

test("every step of an order is told to its buyer, once, in the store's name", async () => {
  const { number } = await buy(open, [tote], { email: buyer });
  await fulfilOrder(open.shop, number, TRACKING);
  expect(await handleEvents(open.shop)).toBe(2);
  expect(await handleEvents(open.shop)).toBe(0);
  expect(subjects()).toEqual(["Your order 1001 from Ada Fabrics", "Order 1001 is on its way"]);
  expect(post.letters(buyer)[0]).toMatchObject({ from: '"Ada Fabrics" <orders@shops.test>' });
  expect(post.letters(buyer)[0]?.text).toContain("It travels with GIG, number 77.");
});

test("who ordered in another language of the shop is written to in it, and led to its pages", async () => {
  await open.sql("update stores set languages = '{en,fr}' where id = $1", [open.shop.store.id]);
  const store = { ...open.visitor.store, languages: ["en", "fr"], locale: "fr-NG" };
  const { number, key } = await buy({ ...open, visitor: { ...open.visitor, store } }, [tote], {
    email: buyer,
  });
  await handleEvents(open.shop);
  const [letter] = post.letters(buyer);
  expect(letter?.subject).toBe(`Votre commande ${number} chez Ada Fabrics`);
  expect(letter?.text).toContain(`${open.shop.origin}/fr/orders/${number}?key=${key}`);
});

test("handled by two at once, or again after the mark was lost, a letter is sent once", async () => {
  const { number } = await buy(open, [tote], { email: buyer });
  await Promise.allSettled([handleEvents(open.shop), handleEvents(open.shop)]);
  await open.sql("update events set handled_at = null where store_id = $1", [open.shop.store.id]);
  // The order has moved on meanwhile, so the letter would read differently now.
  await open.sql("update orders set name = 'Somebody' where store_id = $1 and number = $2", [
    open.shop.store.id,
    number,
  ]);
  await handleEvents(open.shop);
  expect(subjects()).toHaveLength(1);
  expect(await waiting()).toBe(0);
});

test("a letter that fails waits for the next run and holds up none of the others", async () => {
  const first = await buy(open, [tote], { email: buyer });
  await buy(open, [tote], { email: buyer });
  await cancelOrder(open.shop, first.number, "");
  const { mail } = open.shop.ports;
  const failing = {
    ...open.shop,
    ports: {
      ...open.shop.ports,
      mail: {
        send: (letter: Letter) =>
          letter.subject.includes("1001 from")
            ? Promise.reject(new Unavailable("the service is away"))
            : mail.send(letter),
      },
    },
  };
  await expect(handleEvents(failing)).rejects.toMatchObject({ code: "unavailable" });
  expect(subjects()).toEqual(["Your order 1002 from Ada Fabrics", "Order 1001 is cancelled"]);
  expect(await waiting()).toBe(1);
  const tomorrow = { ...failing, now: () => new Date(Date.now() + 25 * 3_600_000) };
  await expect(handleEvents(tomorrow)).rejects.toThrow("the service is away");
  expect(await waiting()).toBe(0);
});

/** Letters to anyone but the seller meet this error. */
function onlySeller(error: Error) {
  const sent: Letter[] = [];
  const send = async (letter: Letter) => {
    if (letter.to !== "ada@demo.test") throw error;
    sent.push(letter);
  };
  return { sent, shop: { ...open.shop, ports: { ...open.shop.ports, mail: { send } } } };
}

test("a buyer's letter that is refused for good leaves the seller's alone, is noted, and is not tried again", async () => {
  await buy(open, [tote], { email: buyer });
  const { sent, shop } = onlySeller(new Error("refused: 422 validation_error"));
  await handleEvents(shop);
  expect(sent.map((letter) => letter.subject)).toEqual([expect.stringContaining("New order 1001")]);
  expect(await waiting()).toBe(0);
  expect(await handleEvents(shop)).toBe(0);
  const notes = await open.sql("select data from events where store_id = $1 and type = 'LETTER_REFUSED'", [
    shop.store.id,
  ]);
  expect(notes).toEqual([
    { data: { to: buyer, problem: "refused: 422 validation_error", event: "ORDER_CREATED" } },
  ]);
});

test("while the mail service takes only the seller's letter, the event waits and nothing is noted", async () => {
  await buy(open, [tote], { email: buyer });
  const { sent, shop } = onlySeller(new Unavailable("the service is away"));
  await expect(handleEvents(shop)).rejects.toMatchObject({ code: "unavailable" });
  expect(sent).toHaveLength(1);
  expect(await waiting()).toBe(1);
  // The next run gives the seller's letter the same key again, which the service sends once.
  await expect(handleEvents(shop)).rejects.toMatchObject({ code: "unavailable" });
  expect(new Set(sent.map((letter) => letter.idempotencyKey)).size).toBe(1);
});

test("more events than one page are all handled in one run", async () => {
  await open.sql(
    `insert into events (id, store_id, type, actor) select gen_random_uuid(), $1, 'PRODUCT_CHANGED', 'system' from generate_series(1, 120)`,
    [open.shop.store.id],
  );
  expect(await handleEvents(open.shop)).toBe(120);
  expect(await waiting()).toBe(0);
});
