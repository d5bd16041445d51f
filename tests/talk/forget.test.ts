import { expect, test } from "vitest";
import { eraseBuyer } from "#domain/buyer/erase.ts";
import { exportBuyer } from "#domain/buyer/export.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
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
