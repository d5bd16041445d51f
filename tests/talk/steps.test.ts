import { expect, test } from "vitest";
import type { Rooms } from "#domain/context.ts";
import { Unavailable } from "#domain/errors.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import type { Step, ThreadKey } from "#domain/thread/thread.ts";
import { buy } from "#tests/buying/checkout.ts";
import { sell } from "#tests/buying/goods.ts";
import { openShop } from "#tests/support/open-shop.ts";
import { keep, keptOf } from "./said.ts";

const SENT = { carrier: "GIG", trackingNumber: "77", trackingUrl: "" };

/** A shop whose rooms hear steps, with an order in it. */
async function shopWithOrder(tellSteps: Rooms["tellSteps"]) {
  const open = await openShop({ ports: { mail: { send: async () => undefined } } });
  const rooms = { ...open.shop.ports.rooms, tellSteps };
  const shop = { ...open.shop, ports: { ...open.shop.ports, rooms } };
  const { number } = await buy(open, [await sell(open, { stock: 5 })]);
  const [order] = await open.sql<{ id: string }>("select id from orders where store_id = $1", [
    shop.store.id,
  ]);
  const thread: ThreadKey = { storeId: shop.store.id, kind: "order", id: order?.id ?? "" };
  await handleEvents(shop);
  return { open, shop, number, thread };
}

test("changes of an order that is talked about are told in its thread, as its buyer may know them", async () => {
  const told: [ThreadKey, Step[]][] = [];
  const { open, shop, number, thread } = await shopWithOrder(async (...step) => void told.push(step));
  expect(told).toEqual([]);
  await keep(open, keptOf(thread, [{ by: "buyer", text: "When?" }]));
  // What came before the first word is not told again, though it is handled only now.
  await open.sql("update events set handled_at = null, at = '2026-11-22T12:00:00Z' where store_id = $1", [
    shop.store.id,
  ]);
  await fulfilOrder(shop, number, SENT);
  await handleEvents(shop);
  expect(told).toEqual([
    [
      thread,
      [{ id: expect.any(String), at: expect.any(Date), type: "ORDER_FULFILLED", data: expect.any(Object) }],
    ],
  ]);
  // Who did it, and what only the shop's books say, is not the buyer's.
  expect(Object.keys(told[0]?.[1][0]?.data ?? {})).not.toContain("trackingNumber");
});

test("a room that is away keeps no event from being handled", async () => {
  const { open, shop, number, thread } = await shopWithOrder(async () => {
    throw new Unavailable("away");
  });
  await keep(open, keptOf(thread, [{ by: "buyer", text: "When?" }]));
  await fulfilOrder(shop, number, SENT);
  expect(await handleEvents(shop)).toBe(1);
});
