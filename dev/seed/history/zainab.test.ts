import { expect, test } from "vitest";
import { ada } from "../ada/store.ts";
import { bola } from "../bola/store.ts";
import { buyerRows } from "../rows/buyer.ts";
import { shelve } from "../rows/catalogue.ts";
import { orderRows } from "../rows/orders.ts";
import { pastOrders } from "./orders.ts";
import { withZainab, ZAINAB } from "./zainab.ts";

const NOW = new Date("2026-11-23T14:30:00Z");

test.each([
  [ada, 10],
  [bola, 6],
])("the demo buyer has bought at $name, and only whose the orders are has changed", (store, count) => {
  const before = pastOrders(store, NOW);
  const orders = withZainab(store, before, NOW);
  expect(orders.filter(({ buyer }) => buyer.email === ZAINAB.email)).toHaveLength(count);
  expect(orders.map(({ number, total }) => [number, total])).toEqual(
    before.map(({ number, total }) => [number, total]),
  );

  const shelf = shelve(store, NOW);
  const { buyerId, rows } = buyerRows(store, shelf, "hash");
  const { orders: kept = [] } = orderRows(store, shelf, orders, { sellerId: "seller", buyerId });
  expect(kept.filter((row) => row["buyer_id"] === buyerId).map((row) => row["email"])).toEqual(
    Array<string>(count).fill(ZAINAB.email),
  );
  expect(kept.filter((row) => row["buyer_id"] === null)).toHaveLength(orders.length - count);
  expect(rows["buyer_addresses"]?.filter((row) => row["preferred"])).toHaveLength(1);
});
