import { expect, test } from "vitest";
import { eraseBuyer } from "#domain/buyer/erase.ts";
import { exportBuyer } from "#domain/buyer/export.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { reportAsStaff, reportOfOrder } from "#domain/safety/report.ts";
import type { ThreadKey } from "#domain/thread/thread.ts";
import { join } from "#tests/buyers/person.ts";
import { buy } from "#tests/buying/checkout.ts";
import { sell } from "#tests/buying/goods.ts";
import { openShop } from "#tests/support/open-shop.ts";
import { keep, keptOf } from "./said.ts";

const SENT = { carrier: "GIG", trackingNumber: "77", trackingUrl: "" };

test("with an account goes what was said: in the books and in the rooms, of its orders as soon as they are over", async () => {
  const forgotten: ThreadKey[] = [];
  const open = await openShop({ ports: { mail: { send: async () => undefined } } });
  const rooms = {
    ...open.shop.ports.rooms,
    forget: async (thread: ThreadKey) => void forgotten.push(thread),
  };
  const shop = { ...open.shop, ports: { ...open.shop.ports, rooms } };
  const zainab = await join(open);
  const tote = await sell(open, { stock: 9 });
  const over = await buy(open, [tote], { email: zainab.who.email });
  await fulfilOrder(shop, over.number, SENT);
  const underWay = await buy(open, [tote], { email: zainab.who.email });
  await handleEvents(shop);
  const orders = await open.sql<{ id: string }>("select id from orders where store_id = $1 order by number", [
    shop.store.id,
  ]);
  const keys = [
    ...orders.map(({ id }): ThreadKey => ({ storeId: shop.store.id, kind: "order", id })),
    { storeId: shop.store.id, kind: "buyer", id: zainab.me.personId } satisfies ThreadKey,
  ];
  await keep(open, ...keys.map((key) => keptOf(key, [{ by: "buyer", text: "Hello?" }])));

  const identity = await zainab.identity();
  const { messages } = await exportBuyer(zainab.shop, identity, zainab.me);
  expect(messages.map(({ orderNumber, text }) => [orderNumber, text])).toEqual([
    [null, "Hello?"],
    [over.number, "Hello?"],
    [underWay.number, "Hello?"],
  ]);
  await eraseBuyer({ ...identity, ports: { ...identity.ports, rooms } }, zainab.me);
  expect(forgotten).toEqual([keys[0], keys[2]]);
  const left = () => open.sql("select thread_id from thread_messages where store_id = $1", [shop.store.id]);
  expect(await left()).toEqual([{ thread_id: keys[1]?.id }]);

  await fulfilOrder(shop, underWay.number, SENT);
  await handleEvents(shop);
  expect(forgotten).toEqual([keys[0], keys[2], keys[1]]);
  expect(await left()).toEqual([]);
});

test("what was said a moment ago goes, too, though the books have nothing of it yet", async () => {
  const forgotten: ThreadKey[] = [];
  const open = await openShop({ ports: { mail: { send: async () => undefined } } });
  const zainab = await join(open);
  const identity = await zainab.identity();
  const rooms = { ...identity.ports.rooms, forget: async (thread: ThreadKey) => void forgotten.push(thread) };
  await eraseBuyer({ ...identity, ports: { ...identity.ports, rooms } }, zainab.me);
  expect(forgotten).toEqual([{ storeId: open.shop.store.id, kind: "buyer", id: zainab.me.personId }]);
});

test("with an account go the words that were reported, of an order when that is over; of others' threads nothing", async () => {
  const open = await openShop({ ports: { mail: { send: async () => undefined } } });
  const said = (thread: ThreadKey) => keptOf(thread, [{ by: "buyer", text: "Pay me." }]);
  const rooms = {
    ...open.shop.ports.rooms,
    forget: async () => undefined,
    said: async (thread: ThreadKey) => ({
      messages: said(thread).messages,
      last: 1,
      reads: { buyer: 0, staff: 0 },
    }),
  };
  const ports = { ...open.shop.ports, rooms };
  const shop = { ...open.shop, ports };
  const zainab = await join(open);
  const tote = await sell(open, { stock: 9 });
  const over = await buy(open, [tote], { email: zainab.who.email });
  await fulfilOrder(shop, over.number, SENT);
  const underWay = await buy(open, [tote], { email: zainab.who.email });
  const other = await buy(open, [tote], { email: "kofi@example.com" });
  await handleEvents(shop);
  const ids = await open.sql<{ id: string }>(
    "select id from orders where store_id = $1 order by array_position($2::int[], number)",
    [shop.store.id, [over.number, underWay.number, other.number]],
  );
  const threads: ThreadKey[] = [
    ...ids.map(({ id }) => ({ storeId: shop.store.id, kind: "order" as const, id })),
    { storeId: shop.store.id, kind: "buyer", id: zainab.me.personId },
  ];
  await keep(open, ...threads.map(said));
  for (const { id } of threads) await reportAsStaff(shop, id, { seq: 1, reason: "Zainab threatens us." });
  await reportOfOrder({ ...open.visitor, ports }, over.number, over.key, {
    seq: null,
    reason: "I am Zainab.",
  });

  /** What is left of each report, in the order of the threads. */
  const left = async () => {
    const rows = await open.sql<{ left: string }>(
      `select author || '|' || words || '|' || reason as left from reports where store_id = $1
        order by array_position($2::uuid[], thread_id), side desc`,
      [shop.store.id, threads.map(({ id }) => id)],
    );
    return rows.map((row) => row.left);
  };
  const [WHOLE, NONE] = ["Zainab|Pay me.|Zainab threatens us.", "||"];
  expect(await left()).toEqual([WHOLE, "||I am Zainab.", WHOLE, WHOLE, WHOLE]);
  const identity = await zainab.identity();
  await eraseBuyer({ ...identity, ports: { ...identity.ports, rooms } }, zainab.me);
  expect(await left()).toEqual([NONE, NONE, WHOLE, WHOLE, NONE]);
  await fulfilOrder(shop, underWay.number, SENT);
  await handleEvents(shop);
  expect(await left()).toEqual([NONE, NONE, NONE, WHOLE, NONE]);
});
