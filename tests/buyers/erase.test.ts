import { beforeEach, describe, expect, test } from "vitest";
import { eraseBuyer } from "#domain/buyer/erase.ts";
import { myOrders } from "#domain/buyer/orders.ts";
import { saveAddress } from "#domain/buyer/save-address.ts";
import { saveProfile } from "#domain/buyer/save-profile.ts";
import { addToCart } from "#domain/cart/add.ts";
import { issueGiftCard } from "#domain/gift-card/issue.ts";
import { askForNewsletter } from "#domain/newsletter/ask.ts";
import { handleEvents } from "#domain/event/handle.ts";
import type { Letter } from "#domain/context.ts";
import { askForCode } from "#domain/buyer/ask-for-code.ts";
import { requestReset } from "#domain/identity/request-reset.ts";
import { signIn } from "#domain/identity/sign-in.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { listOrders } from "#domain/order/list.ts";
import { orderPage } from "#domain/order/page.ts";
import { placeOrder } from "#domain/order/place.ts";
import { buy, fillCart, fillIn } from "#tests/buying/checkout.ts";
import { sell, type Goods } from "#tests/buying/goods.ts";
import { Browser } from "#tests/identity/browser.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { join, recipient, refusal, type Person } from "./person.ts";
import { takeDue } from "#tests/buying/take-due.ts";

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
const rows = (table: string, more = "") =>
  open.sql(`select * from ${table} where store_id = $1 ${more} order by 1`, [open.shop.store.id]);
const erase = async () => eraseBuyer(await zainab.identity(), zainab.me);

/** An order that was placed, sent and told. */
async function finished(note = "Ring twice") {
  const placed = await buy(open, [tote], { email: zainab.who.email, note });
  await fulfilOrder(open.shop, placed.number, SENT);
  await handleEvents(open.shop);
  return placed;
}

describe("a buyer who is forgotten", () => {
  test("leaves no row of an account, row by row", async () => {
    await saveProfile(await zainab.identity(), zainab.me, { name: "Zainab", phone: "0803 123 4567" });
    await saveAddress(zainab.shop, null, recipient());
    await addToCart(zainab.shop, null, { variantId: tote.variantId, quantity: 1 });
    await askForCode(await zainab.identity(), zainab.who.email);
    await requestReset(await zainab.identity(), zainab.who.email);
    const tables = [
      "buyer_users",
      "buyer_accounts",
      "buyer_sessions",
      "buyer_challenges",
      "buyer_addresses",
      "carts",
      "cart_lines",
    ];
    for (const table of tables) expect([table, (await rows(table)).length > 0]).toEqual([table, true]);
    expect(await erase()).toEqual({ open: 0 });
    for (const table of tables) expect([table, await rows(table)]).toEqual([table, []]);
    await expect(
      signIn((await new Browser({ realm: "buyer", store: open.shop.store }).door()).identity, zainab.who),
    ).rejects.toHaveProperty("code", "invalid");
    expect(await refusal(myOrders(zainab.shop, null))).toMatchObject({ code: "signed_out" });
  });

  test("leaves the shop its books: number, lines, amounts, dates, country and region, and no more", async () => {
    const { number } = await finished();
    const [before] = await rows("orders");
    const lines = await rows("order_lines");
    await erase();
    const [after] = await rows("orders");
    expect(after).toEqual({
      ...before,
      buyer_id: null,
      cart_id: null,
      key: expect.stringMatching(/^[\w-]{22}$/),
      erased_at: expect.any(Date),
      name: "",
      email: "",
      phone: "",
      note: "",
      address: { line1: "", line2: "", city: "", postcode: "", region: "Lagos", country: "NG" },
    });
    expect(after?.["key"]).not.toBe(before?.["key"]);
    expect(await rows("order_lines")).toEqual(lines);
    expect(lines).toHaveLength(1);
    expect((await orderForSeller(open.shop, number)).timeline.map(({ type }) => type)).toEqual([
      "ORDER_CREATED",
      "ORDER_FULFILLED",
    ]);
  });

  test("is named nowhere in the store any more", async () => {
    const who = [zainab.who.email, "Zainab Bello", "803 123 4567", "12 Broad Street", "Ring twice"];
    await finished();
    await askForNewsletter(zainab.shop, zainab.who.email, "local");
    await issueGiftCard(open.shop, {
      amount: "500",
      email: zainab.who.email,
      note: "For Zainab Bello",
      expiresAt: "never",
    });
    await handleEvents(open.shop);
    await open.sql(
      `insert into events (id, store_id, type, order_id, actor, data, handled_at)
       select gen_random_uuid(), store_id, t.type, id, 'system', t.data, now() from orders,
         (values ('LETTER_REFUSED', jsonb_build_object('to', $2::text, 'problem', 'no such mailbox: ' || $2)),
                 ('ORDER_NOTED', jsonb_build_object('words', 'Wrote to ' || $2))) t (type, data)
       where store_id = $1`,
      [open.shop.store.id, zainab.who.email],
    );
    await open.sql(
      `insert into webhook_receipts (id, store_id, provider, dedupe, body) values
         (gen_random_uuid(), $1, 'paystack', 'charge.success:1', $2), (gen_random_uuid(), $1, 'paystack', 'charge.success:2', '{"other": 1}')`,
      [open.shop.store.id, JSON.stringify({ data: { customer: { email: zainab.who.email.toUpperCase() } } })],
    );
    await open.sql(
      `insert into returns (id, store_id, order_id, status, note, answer, actor)
       select gen_random_uuid(), store_id, id, 'closed', 'Zainab Bello writes', 'Dear Zainab Bello', 'buyer' from orders
       where store_id = $1`,
      [open.shop.store.id],
    );
    await open.sql(
      `insert into refunds (id, store_id, order_id, payment_id, amount, currency, reason, note, status, way, key, actor)
       select gen_random_uuid(), store_id, order_id, id, 1, 'NGN', 'For Zainab Bello', 'She is Zainab Bello', 'done', 'by_hand', 'k', 'system'
       from payments where store_id = $1`,
      [open.shop.store.id],
    );
    await open.sql("update payments set pay_url = 'https://pay.test/zainab' where store_id = $1", [
      open.shop.store.id,
    ]);
    const everything = async () => {
      const tables = await open.sql<{ name: string }>(
        `select table_name as name from information_schema.columns where column_name = 'store_id' and table_schema = 'public'`,
      );
      const all = [];
      for (const { name } of tables) all.push(await rows(name));
      return JSON.stringify(all).toLowerCase();
    };
    const before = await everything();
    for (const words of who) expect(before).toContain(words.toLowerCase());
    await erase();
    const after = await everything();
    for (const words of [...who, zainab.me.personId, "pay.test"])
      expect(after).not.toContain(words.toLowerCase());
    expect((await rows("webhook_receipts")).map(({ body }) => body as string).toSorted()).toEqual([
      "",
      '{"other": 1}',
    ]);
  });

  test("still gets the gift card whose letter had to wait, for nobody else has its code", async () => {
    const email = zainab.who.email;
    await issueGiftCard(open.shop, { amount: "500", email, note: "", expiresAt: "never" });
    await erase();
    await handleEvents(open.shop);
    expect(letters.filter(({ to }) => to === email).map(({ subject }) => subject)).toEqual(
      expect.arrayContaining([expect.stringMatching(/gift card/i)]),
    );
  });

  test("keeps its name until what is on its way back to them is there", async () => {
    await finished();
    await open.sql(
      `insert into refunds (id, store_id, order_id, payment_id, amount, currency, status, way, key, next_attempt_at, actor)
       select gen_random_uuid(), store_id, order_id, id, 1, 'NGN', 'sent', 'gateway', 'k', now(), 'system'
       from payments where store_id = $1`,
      [open.shop.store.id],
    );
    await erase();
    expect(await rows("orders")).toMatchObject([
      { name: "Zainab Bello", erase_when_over: true, erased_at: null },
    ]);
  });

  test("is forgotten under every address that stood on their orders, and nobody else is", async () => {
    const mine = { ...open, visitor: zainab.shop };
    const { number } = await buy(mine, [tote], { email: "work@example.com" });
    await fulfilOrder(open.shop, number, SENT);
    const mallory = await join(open);
    const other = await buy(open, [tote], { email: mallory.who.email });
    await handleEvents(open.shop);
    await erase();
    expect(await orderForSeller(open.shop, number)).toMatchObject({ email: "", name: "" });
    expect(await orderForSeller(open.shop, other.number)).toMatchObject({
      email: mallory.who.email,
      erasedAt: null,
    });
    expect((await myOrders(mallory.shop, null)).orders).toHaveLength(1);
  });

  test("has links that lead nowhere, and an old form that finds no order", async () => {
    const input = await fillIn(open, await fillCart(open, [tote]), { email: zainab.who.email });
    const placed = await placeOrder(open.visitor, input);
    await fulfilOrder(open.shop, placed.number, SENT);
    await handleEvents(open.shop);
    expect((await orderPage(open.visitor, placed.number, placed.key)).order.number).toBe(placed.number);
    await erase();
    expect(await refusal(orderPage(open.visitor, placed.number, placed.key))).toMatchObject({
      code: "not_found",
    });
    expect(await refusal(placeOrder(open.visitor, input))).toMatchObject({ reason: "cart_gone" });
    expect(await refusal(orderPage(open.visitor, placed.number, ""))).toMatchObject({ code: "not_found" });
  });

  test("comes back as somebody new, as a guest and with an account", async () => {
    await finished();
    await erase();
    const guest = await buy(open, [tote], { email: zainab.who.email });
    const again = await join(open, zainab.who);
    expect(again.me.personId).not.toBe(zainab.me.personId);
    expect((await myOrders(again.shop, null)).orders.map(({ number }) => number)).toEqual([guest.number]);
  });

  test("stays who they are in another store", async () => {
    const elsewhere = await openShop();
    const there = await join(elsewhere, zainab.who);
    const { number } = await buy(elsewhere, [await sell(elsewhere)], { email: zainab.who.email });
    await erase();
    expect((await myOrders(there.shop, null)).orders).toMatchObject([{ number }]);
    expect(await orderForSeller(elsewhere.shop, number)).toMatchObject({ email: zainab.who.email });
  });

  test("is told so by a letter in the shop's name", async () => {
    await erase();
    expect(zainab.browser.letters.at(-1)).toMatchObject({
      to: zainab.who.email,
      fromName: "Ada Fabrics",
      subject: "Your account at Ada Fabrics is deleted",
    });
  });

  test("is forgotten once, however often the button is pressed", async () => {
    await finished();
    const identity = await zainab.identity();
    const sent = await Promise.allSettled(Array.from({ length: 4 }, () => eraseBuyer(identity, zainab.me)));
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of sent)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "signed_out" });
  });
});

describe("the seller's side", () => {
  test("lists and finds such an order by its number, and what is still to do can be done", async () => {
    const { number } = await finished();
    await buy(open, [tote], { email: "other@example.com" });
    await handleEvents(open.shop);
    await erase();
    const { orders } = await listOrders(open.shop, {});
    expect(orders.find((order) => order.number === number)).toMatchObject({ name: "", total: 4_500_00 });
    expect((await listOrders(open.shop, { q: String(number) })).orders).toHaveLength(1);
    expect((await listOrders(open.shop, { q: zainab.who.email })).orders).toEqual([]);
    expect((await listOrders(open.shop, { q: "other@" })).orders).toHaveLength(1);
    letters = [];
    await takeDue(open.shop, number);
    await handleEvents(open.shop);
    expect(letters.filter(({ to }) => to !== "ada@demo.test")).toEqual([]);
    expect((await orderForSeller(open.shop, number)).payment?.status).toBe("paid");
  });

  test("an order that was called off and paid still says that money is due, without a name", async () => {
    const { number } = await buy(open, [tote], { email: zainab.who.email });
    await takeDue(open.shop, number);
    await cancelOrder(open.shop, number, "");
    await handleEvents(open.shop);
    await erase();
    await open.sql("update events set handled_at = null where store_id = $1 and type = 'REFUND_DUE'", [
      open.shop.store.id,
    ]);
    letters = [];
    await handleEvents(open.shop);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toContain("the buyer has deleted their account");
    expect(letters[0]).not.toHaveProperty("replyTo");
  });
});
