import { beforeEach, expect, test } from "vitest";
import type { Actor, StoreContext } from "#domain/context.ts";
import { NotFound } from "#domain/errors.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { forgetOldNotices } from "#domain/notice/forget-old.ts";
import { listNotices } from "#domain/notice/list.ts";
import { unreadNews } from "#domain/notice/news.ts";
import { openNotice } from "#domain/notice/open.ts";
import { readAll } from "#domain/notice/read-all.ts";
import { readNotice } from "#domain/notice/read.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { today } from "#domain/order/today.ts";
import { writeReview } from "#domain/review/write.ts";
import type { StaffRole } from "#domain/staff/may.ts";
import { buy } from "#tests/buying/checkout.ts";
import { sell } from "#tests/buying/goods.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { keep, keptOf } from "./said.ts";
import { join } from "./staff.ts";

let open: OpenShop;
let ada: StoreContext;
beforeEach(async () => {
  open = await openShop({ ports: { mail: { send: async () => undefined } } });
  ada = await join(open, "ada", "owner");
});

const titles = async (shop: StoreContext) => (await listNotices(shop)).notices.map(({ title }) => title);
const unread = async (shop: StoreContext) => (await unreadNews(shop)).notices;
const orderId = async (number: number) =>
  (
    await open.sql<{ id: string }>("select id from orders where store_id = $1 and number = $2", [
      open.shop.store.id,
      number,
    ])
  )[0]?.id ?? "";

test("an order is told once, however often its event is handled, and leads to its page", async () => {
  const { number } = await buy(open, [await sell(open)]);
  await handleEvents(open.shop);
  await open.sql("update events set handled_at = null where store_id = $1", [open.shop.store.id]);
  await Promise.all([handleEvents(open.shop), handleEvents(open.shop)]);
  const { notices, unread: count } = await listNotices(ada);
  expect(notices).toMatchObject([
    { kind: "orders", title: `New order ${number}`, detail: "Zainab Bello · ₦4,500", unread: true },
  ]);
  expect(count).toBe(1);
  expect(await openNotice(ada, notices[0]?.id ?? "")).toBe(`/orders/${number}`);
  expect(await unread(ada)).toBe(0);
});

test("what the store's own people did is no news to them", async () => {
  const { number } = await buy(open, [await sell(open)]);
  await cancelOrder(ada, number, "");
  await handleEvents(open.shop);
  expect(await titles(ada)).toEqual([`New order ${number}`]);
});

test("each person reads for themselves, and a page's “all” leaves what came since unread", async () => {
  const bisi = await join(open, "bisi", "staff");
  const tote = await sell(open);
  await buy(open, [tote]);
  await buy(open, [tote]);
  await handleEvents(open.shop);
  const { newest, notices } = await listNotices(ada);
  await readNotice(ada, notices[1]?.id ?? "");
  expect([await unread(ada), await unread(bisi)]).toEqual([1, 2]);
  await buy(open, [tote]);
  await handleEvents(open.shop);
  await readAll(ada, String(newest));
  expect((await listNotices(ada)).notices.map((one) => one.unread)).toEqual([true, false, false]);
  expect(await unread(bisi)).toBe(3);
  // However far somebody claims to have read, what is still to come is unread.
  await readAll(ada, "999999999999");
  await buy(open, [tote]);
  await handleEvents(open.shop);
  expect(await unread(ada)).toBe(1);
});

test("who joins later has the past in the list, and nothing of it to tick off", async () => {
  await buy(open, [await sell(open)]);
  await handleEvents(open.shop);
  const late = await join(open, "late", "manager", new Date(Date.now() + 60_000));
  expect(await titles(late)).toHaveLength(1);
  expect(await unread(late)).toBe(0);
});

test.each<[StaffRole, number]>([
  ["owner", 1],
  ["manager", 1],
  ["staff", 0],
  ["viewer", 0],
])("%s hears of how the store is paid: %i", async (role, count) => {
  const person = role === "owner" ? ada : await join(open, "person", role);
  await open.sql(
    `insert into events (id, store_id, type, actor, data) values (uuidv7(), $1, 'PAYMENT_SETTINGS_CHANGED', 'seller:x', '{"changed":"key"}')`,
    [open.shop.store.id],
  );
  await handleEvents(open.shop);
  const { notices } = await listNotices(ada);
  expect(await titles(person)).toHaveLength(count);
  expect(await unread(person)).toBe(count);
  if (count === 0) await expect(openNotice(person, notices[0]?.id ?? "")).rejects.toBeInstanceOf(NotFound);
});

test("another store sees, opens and counts nothing of it", async () => {
  await buy(open, [await sell(open)]);
  await handleEvents(open.shop);
  const { notices } = await listNotices(ada);
  const other = await openShop();
  const bola = await join(other, "bola", "owner");
  expect(await titles(bola)).toEqual([]);
  await expect(openNotice(bola, notices[0]?.id ?? "")).rejects.toBeInstanceOf(NotFound);
  await readNotice(bola, notices[0]?.id ?? "");
  await readAll(bola, "999999999999");
  expect(await unread(ada)).toBe(1);
});

test("what runs low is told when it does: at what Today calls low, once a day, and not by who counted it", async () => {
  const low = await sell(open, { title: "Kente", stock: 5 });
  await buy(open, [low]);
  await handleEvents(open.shop);
  expect((await today(ada)).lowStock).toEqual([]);
  expect(await titles(ada)).toHaveLength(1);
  await buy(open, [low]);
  await handleEvents(open.shop);
  expect((await today(ada)).lowStock).toMatchObject([{ title: "Kente", stock: 3 }]);
  expect((await listNotices(ada)).notices.filter(({ kind }) => kind === "stock")).toMatchObject([
    { title: "Kente is running low", detail: "3 left when this was told.", to: `/products/${low.productId}` },
  ]);
  await open.sql("update variants set stock = 9 where id = $1", [low.variantId]);
  await open.sql("update variants set stock = 2 where id = $1", [low.variantId]);
  await handleEvents(open.shop);
  expect((await listNotices(ada)).notices.filter(({ kind }) => kind === "stock")).toHaveLength(1);
});

test("a review is told with its stars", async () => {
  const tote = await sell(open);
  const { number, key } = await buy(open, [tote]);
  await open.sql("update orders set status = 'fulfilled' where store_id = $1", [open.shop.store.id]);
  await writeReview(open.visitor, number, key, tote.productId, {
    stars: "2",
    title: "",
    body: "Thin",
    named: false,
  });
  await handleEvents(open.shop);
  expect((await listNotices(ada)).notices[0]).toMatchObject({
    kind: "reviews",
    title: "A review of Ankara tote",
    detail: "2 stars",
  });
});

test("a buyer's words are told once until they are read, by whoever reads them", async () => {
  const { number } = await buy(open, [await sell(open)]);
  const thread = { storeId: open.shop.store.id, kind: "order" as const, id: await orderId(number) };
  const words = [
    { by: "buyer" as const, text: "Hello?" },
    { by: "buyer" as const, text: "Anybody?" },
  ];
  await keep(open, keptOf(thread, words.slice(0, 1), { staffUnread: 1 }));
  await keep(open, keptOf(thread, words, { staffUnread: 2 }));
  await handleEvents(open.shop);
  const said = async () => (await listNotices(ada)).notices.find(({ kind }) => kind === "messages");
  expect(await said()).toMatchObject({
    title: "Zainab Bello wrote to you",
    to: `/inbox/${thread.id}`,
    unread: true,
  });
  expect(await titles(ada)).toHaveLength(2);
  await keep(open, { ...keptOf(thread, words, { staffRead: 2 }), messages: [] });
  expect(await said()).toMatchObject({ unread: false });
  await open.sql("delete from threads where store_id = $1", [open.shop.store.id]);
  expect(await titles(ada)).toEqual([`New order ${number}`]);
});

test("a long list comes in pages, and counting stops where it is shown as more", async () => {
  await open.sql(
    `insert into notices (id, store_id, type, at) select uuidv7(), $1, 'ORDER_CREATED', now() + interval '1 minute' from generate_series(1, 250)`,
    [open.shop.store.id],
  );
  const first = await listNotices(ada);
  const second = await listNotices(ada, first.nextCursor);
  expect([first.notices.length, second.notices.length, first.unread]).toEqual([30, 30, 100]);
  const ids = [...first.notices, ...second.notices].map(({ id }) => id);
  expect(new Set(ids).size).toBe(60);
  await expect(listNotices(ada, "x'; drop table notices")).resolves.toMatchObject({
    notices: { length: 30 },
  });
});

test("after 90 days it is forgotten, with who has read it", async () => {
  await buy(open, [await sell(open)]);
  await handleEvents(open.shop);
  await readNotice(ada, (await listNotices(ada)).notices[0]?.id ?? "");
  const later = (days: number) => ({ ...ada, now: () => new Date(Date.now() + days * 86_400_000) });
  await forgetOldNotices(later(89));
  expect(await titles(ada)).toHaveLength(1);
  await forgetOldNotices(later(91));
  expect(await titles(ada)).toEqual([]);
});

test("somebody who is taken off the staff leaves no settings and nothing to be sent", async () => {
  const bisi = await join(open, "bisi", "staff");
  await readAll(bisi, "0");
  const { userId } = bisi.actor as Extract<Actor, { kind: "staff" }>;
  await open.sql("delete from store_staff where store_id = $1 and user_id = $2", [
    open.shop.store.id,
    userId,
  ]);
  expect(await open.sql("select 1 from notice_people where user_id = $1", [userId])).toEqual([]);
});

test("what every page counts is one trip, and so is the list", async () => {
  const trips = async (work: () => Promise<unknown>) => {
    const before = open.trips.total;
    await work();
    return open.trips.total - before;
  };
  expect(await trips(() => unreadNews(ada))).toBe(1);
  expect(await trips(() => listNotices(ada))).toBe(1);
});
