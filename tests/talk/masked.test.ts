import { beforeAll, expect, test } from "vitest";
import type { Actor, StoreContext } from "#domain/context.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { listOrders } from "#domain/order/list.ts";
import { invoiceForSeller } from "#domain/paper/invoice-for-seller.ts";
import { packingSlip } from "#domain/paper/packing-slip.ts";
import { listInbox } from "#domain/thread/inbox-list.ts";
import { threadForSeller } from "#domain/thread/inbox-thread.ts";
import type { Permission } from "#domain/staff/may.ts";
import { Talking } from "./talking.ts";

let talking: Talking;
let order: Awaited<ReturnType<Talking["order"]>>;
const seen: Record<string, StoreContext> = {};
beforeAll(async () => {
  talking = await Talking.start();
  order = await talking.order("Amaka", "zainab@example.com");
  await talking.say(order, "buyer", "When does it come?");
  const key = (scopes: Permission[]): Actor => ({ kind: "machine", keyId: "key", name: "Till", scopes });
  for (const role of ["manager", "staff", "viewer"] as const) seen[role] = await talking.as(role, role);
  seen["owner"] = talking.shop;
  seen["key"] = { ...talking.shop, actor: key(["orders.read"]) };
  seen["key that reaches"] = { ...talking.shop, actor: key(["orders.read", "buyers.contact"]) };
});

const SECRETS = ["zainab@example.com", "0803", "12 Broad Street"];
const found = (what: unknown) => SECRETS.filter((secret) => JSON.stringify(what).includes(secret));

test.each([
  ["owner", SECRETS],
  ["manager", SECRETS],
  ["staff", SECRETS],
  ["viewer", []],
  ["key", []],
  ["key that reaches", SECRETS],
])("of an order %s sees how to reach its buyer: %j", async (who, shown) => {
  const read = await orderForSeller(seen[who] as StoreContext, order.number);
  expect(found(read)).toEqual(shown);
  expect(read).toMatchObject({ name: "Amaka", address: { city: "Lagos" } });
});

test.each([
  ["staff", ["zainab@example.com"]],
  ["viewer", []],
])("of a conversation %s sees %j", async (who, shown) => {
  expect(found(await threadForSeller(seen[who] as StoreContext, order.id))).toEqual(shown);
});

test("a viewer finds an order and a conversation by name, and none by an address they may not see", async () => {
  const count = async (who: string, q: string) => [
    (await listOrders(seen[who] as StoreContext, { q })).orders.length,
    who.startsWith("key") ? 1 : (await listInbox(seen[who] as StoreContext, { q })).threads.length,
  ];
  expect(await count("staff", "zainab@")).toEqual([1, 1]);
  expect(await count("viewer", "zainab@")).toEqual([0, 0]);
  expect(await count("viewer", "Amak")).toEqual([1, 1]);
  expect(await count("key", "zainab@")).toEqual([0, 1]);
});

test("what a letter could not be delivered to is an address, too", async () => {
  await talking.open.sql(
    `insert into events (id, store_id, type, order_id, actor, data, at) values
      (gen_random_uuid(), $1, 'LETTER_REFUSED', $2, 'system', '{"to":"zainab@example.com","problem":"zainab@example.com is unknown"}', now())`,
    [talking.shop.store.id, order.id],
  );
  expect(found((await orderForSeller(seen["viewer"] as StoreContext, order.number)).timeline)).toEqual([]);
  expect(found((await orderForSeller(talking.shop, order.number)).timeline)).not.toEqual([]);
});

test.each([
  ["staff", SECRETS],
  ["viewer", []],
])("on papers %s sees %j", async (who, shown) => {
  const shop = seen[who] as StoreContext;
  await talking.open.sql(
    `insert into order_lines (id, store_id, order_id, position, title, quantity, unit_price, total)
     select gen_random_uuid(), $1, $2, 0, 'Tote', 1, 5, 5 where not exists (select from order_lines where order_id = $2)`,
    [shop.store.id, order.id],
  );
  for (const { paper } of [
    await invoiceForSeller(shop, order.number),
    await packingSlip(shop, order.number, null),
  ])
    expect(found(paper)).toEqual(shown);
});
