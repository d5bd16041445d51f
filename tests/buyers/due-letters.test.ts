import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { openPlatformDb } from "#db/platform-db.server.ts";
import { Trips } from "#db/trips.server.ts";
import { startResend } from "#dev/resend.ts";
import type { Mail } from "#domain/context.ts";
import { Unavailable } from "#domain/errors.ts";
import { sendDueLetters } from "#domain/event/due-letters.ts";
import { stopLettersTo, stopPage } from "#domain/event/stop-letters.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { productForEdit } from "#domain/product/for-edit.ts";
import { listProducts } from "#domain/product/list.ts";
import { saveProduct } from "#domain/product/save.ts";
import { writeReview } from "#domain/review/write.ts";
import { askWhenBack, backInStockPage } from "#domain/stock-request/ask.ts";
import { eraseBuyer } from "#domain/buyer/erase.ts";
import { exportBuyer } from "#domain/buyer/export.ts";
import { join } from "#tests/buyers/person.ts";
import { buy } from "#tests/buying/checkout.ts";
import { sell, type Goods } from "#tests/buying/goods.ts";
import { product, variant } from "#tests/catalogue/inputs.ts";
import { Browser } from "#tests/identity/browser.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { resend } from "#vendors/resend.ts";

let post: Awaited<ReturnType<typeof startResend>>;
let open: OpenShop;
let gone: Goods;
let mail: Mail;
/** How far tests have moved the shop's clock on. */
let ahead: number;
const clock = () => new Date(Date.now() + ahead);
beforeAll(async () => void (post = await startResend({ port: 0 })));
afterAll(() => post.stop());
beforeEach(async () => {
  ahead = 0;
  mail = resend({ baseUrl: post.url, apiKey: "re_test", from: "orders@shops.test" });
  open = await openShop({ ports: { mail: { send: (letter) => mail.send(letter) } }, now: clock });
  gone = await sell(open, { stock: 0 });
});

const days = (count: number) => void (ahead += count * 86_400_000);
const mailbox = (name: string) => `${name}-${open.shop.store.id}@demo.test`;
const ask = async (email: string, { variantId } = gone) => {
  const browser = new Browser({ realm: "buyer", store: open.shop.store });
  await askWhenBack(open.visitor, (await browser.door()).identity, { variantId, email });
};
/** Fills the shelf. The database writes the moment finer than our clock tells it, so a second goes by. */
const fill = async (stock = 3, { variantId } = gone) => {
  await open.sql("update variants set stock = $2 where id = $1", [variantId, stock]);
  ahead += 1_000;
};
const subjects = (name: string) => post.letters(mailbox(name)).map(({ subject }) => subject);
const waiting = async () =>
  (await open.sql("select 1 from stock_requests where store_id = $1", [open.shop.store.id])).length;

const due = async () => {
  const { platformUrl } = inject("world");
  const platform = openPlatformDb(platformUrl, new Trips());
  return (await platform.storesWithLettersDue(clock(), 100_000)).includes(open.shop.store.id);
};

test("who waits gets one letter when it is back, once, and nothing of them is kept", async () => {
  await ask(mailbox("zainab"));
  await ask(mailbox("zainab").toUpperCase());
  expect((await listProducts(open.shop)).products[0]).toMatchObject({ waiting: 1 });
  expect((await productForEdit(open.shop, gone.productId)).waiting).toEqual({ [gone.variantId]: 1 });
  expect(await due()).toBe(false);
  await sendDueLetters(open.shop);
  expect(subjects("zainab")).toEqual([]);
  await fill();
  expect(await due()).toBe(true);
  await Promise.all([sendDueLetters(open.shop), sendDueLetters(open.shop)]);
  await sendDueLetters(open.shop);
  expect(subjects("zainab")).toEqual(["Ankara tote is back at Ada Fabrics"]);
  expect(post.letters(mailbox("zainab"))[0]?.text).toContain(`/products/p-${gone.productId}`);
  expect([await waiting(), await due()]).toEqual([0, false]);
});

test("whoever fills the shelf: the editor, an order called off, a variant that is counted no more", async () => {
  const { id } = await saveProduct(open.shop, null, product({ variants: [variant({ stock: 0 })] }));
  const edited = await productForEdit(open.shop, id);
  const [one] = edited.variants;
  await ask(mailbox("editor"), { productId: id, variantId: one?.id ?? "" });
  await saveProduct(open.shop, id, product({ variants: [variant({ id: one?.id ?? "", stock: 4 })] }));

  const last = await sell(open, { stock: 1, title: "Last one" });
  const { number } = await buy(open, [last]);
  await ask(mailbox("cancelled"), last);
  await cancelOrder(open.shop, number, "");

  await ask(mailbox("untracked"));
  await open.sql("update variants set tracked = false where id = $1", [gone.variantId]);

  ahead += 1_000;
  await sendDueLetters(open.shop);
  for (const who of ["editor", "cancelled", "untracked"]) expect(subjects(who), who).toHaveLength(1);
});

test("sold out again, or not shown, before the letter went: they go on waiting", async () => {
  await ask(mailbox("zainab"));
  await fill(1);
  await fill(0);
  await sendDueLetters(open.shop);
  expect([subjects("zainab"), await due()]).toEqual([[], false]);
  await open.sql("update products set status = 'draft' where id = $1", [gone.productId]);
  await fill(1);
  await sendDueLetters(open.shop);
  expect([subjects("zainab"), await due()]).toEqual([[], false]);
  await open.sql("update products set status = 'active' where id = $1", [gone.productId]);
  days(1);
  await sendDueLetters(open.shop);
  expect(subjects("zainab")).toHaveLength(1);
});

test("a mail service that is away is tried again with the same letter; a suspended store writes nobody", async () => {
  await ask(mailbox("zainab"));
  await fill();
  const working = mail;
  mail = { send: () => Promise.reject(new Unavailable("away")) };
  await expect(sendDueLetters(open.shop)).rejects.toBeInstanceOf(Unavailable);
  mail = working;
  await open.sql("update stores set status = 'suspended' where id = $1", [open.shop.store.id]);
  await sendDueLetters(open.shop);
  expect([subjects("zainab"), await due()]).toEqual([[], false]);
  await open.sql("update stores set status = 'open' where id = $1", [open.shop.store.id]);
  await sendDueLetters(open.shop);
  expect(subjects("zainab")).toHaveLength(1);
});

test("asking says the same to all, but keeps only what makes sense", async () => {
  const there = await sell(open, { stock: 2 });
  await ask(mailbox("zainab"), there);
  await ask(mailbox("zainab"), { productId: "", variantId: "0190f3c0-0000-7000-8000-00000000feed" });
  await ask(mailbox("zainab"), { productId: "", variantId: "nonsense" });
  const elsewhere = await openShop();
  const theirs = await sell(elsewhere, { stock: 0 });
  await ask(mailbox("zainab"), theirs);
  expect(await waiting()).toBe(0);
  await expect(ask("not an address")).rejects.toMatchObject({ problems: { email: expect.any(String) } });
  await expect(backInStockPage(open.visitor, theirs.variantId)).rejects.toMatchObject({ code: "not_found" });
  for (let at = 0; at < 22; at++) await ask(mailbox("many"), await sell(open, { stock: 0, title: `T${at}` }));
  expect(await waiting()).toBe(20);
});

test("ten days after the parcel left its buyer is asked, once; not who wrote already", async () => {
  const tote = await sell(open);
  const order = await buy(open, [tote], { email: mailbox("zainab") });
  await fulfilOrder(open.shop, order.number, { carrier: "", trackingNumber: "", trackingUrl: "" });
  const wrote = await buy(open, [tote], { email: mailbox("wrote") });
  await fulfilOrder(open.shop, wrote.number, { carrier: "", trackingNumber: "", trackingUrl: "" });
  await writeReview(open.visitor, wrote.number, wrote.key, tote.productId, {
    stars: "5",
    title: "",
    body: "",
    named: true,
  });
  await sendDueLetters(open.shop);
  expect([subjects("zainab"), await due()]).toEqual([[], false]);
  days(10);
  expect(await due()).toBe(true);
  await sendDueLetters(open.shop);
  await sendDueLetters(open.shop);
  expect(subjects("zainab")).toEqual([`How do you like it? Your order ${order.number} from Ada Fabrics`]);
  expect(subjects("wrote")).toEqual([]);
  expect(post.letters(mailbox("zainab"))[0]?.text).toContain(
    `/orders/${order.number}?key=${order.key}#reviews`,
  );
  expect(await due()).toBe(false);
});

test("the way out is in each letter, works for that address and store alone, and stops what was still to come", async () => {
  await ask(mailbox("zainab"));
  await fill();
  await sendDueLetters(open.shop);
  const href =
    /https:\/\/\S+\/no-more-letters\?\S+/.exec(post.letters(mailbox("zainab"))[0]?.text ?? "")?.[0] ?? "";
  const query = new URL(href).searchParams;
  const link = { to: query.get("to") ?? "", key: query.get("key") ?? "" };
  expect((await stopPage(open.visitor, link)).email).toBe(mailbox("zainab"));
  const elsewhere = await openShop();
  await expect(stopLettersTo(elsewhere.visitor, link)).rejects.toMatchObject({ code: "not_found" });
  await expect(stopLettersTo(open.visitor, { ...link, to: mailbox("kofi") })).rejects.toMatchObject({
    code: "not_found",
  });
  const tote = await sell(open);
  const { number } = await buy(open, [tote], { email: mailbox("zainab") });
  await fulfilOrder(open.shop, number, { carrier: "", trackingNumber: "", trackingUrl: "" });
  await ask(mailbox("zainab"), await sell(open, { stock: 0 }));
  await stopLettersTo(open.visitor, link);
  expect(await waiting()).toBe(0);
  days(11);
  await sendDueLetters(open.shop);
  expect(subjects("zainab")).toHaveLength(1);
});

test("a deleted account waits for nothing, is asked nothing, and had it all in its file", async () => {
  const zainab = await join(open);
  const { email } = zainab.who;
  await ask(email);
  const tote = await sell(open);
  const { number } = await buy(open, [tote], { email });
  await fulfilOrder(open.shop, number, { carrier: "", trackingNumber: "", trackingUrl: "" });
  const file = await exportBuyer(zainab.shop, await zainab.identity(), zainab.me);
  expect(file.waitsFor).toMatchObject([{ product: "Ankara tote", variant: "" }]);
  await eraseBuyer(await zainab.identity(), zainab.me);
  await fill();
  days(12);
  await sendDueLetters(open.shop);
  const about = post.letters(email).map(({ subject }) => subject);
  expect(about.filter((subject) => /is back|How do you like/.test(subject))).toEqual([]);
  expect(await waiting()).toBe(0);
});
