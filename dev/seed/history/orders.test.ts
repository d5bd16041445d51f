import { describe, expect, test } from "vitest";
import { ada } from "../ada/store.ts";
import { bola } from "../bola/store.ts";
import { catalogueRows, shelve } from "../rows/catalogue.ts";
import { orderRows } from "../rows/orders.ts";
import { pastOrders } from "./orders.ts";

const NOW = new Date("2026-11-23T14:30:00Z");
const DAY = 86_400_000;
const IDS = { sellerId: "seller", buyerId: "buyer" };

describe.each([ada, bola])("a year of orders at $name", (store) => {
  const orders = pastOrders(store, NOW);
  const age = (at: Date) => (NOW.getTime() - at.getTime()) / DAY;

  test("is the same every time", () => {
    expect(pastOrders(store, NOW)).toEqual(orders);
    const rows = () => orderRows(store, shelve(store, NOW), orders, IDS);
    expect(rows()).toEqual(rows());
  });

  test("keeps its past when the day goes on", () => {
    const earlier = pastOrders(store, new Date(NOW.getTime() - 3 * 3_600_000));
    expect(orders.length).toBeGreaterThan(earlier.length);
    const first = (list: typeof orders) =>
      list.slice(0, 500).map((order) => [order.number, order.total, order.placedAt]);
    expect(first(earlier)).toEqual(first(orders));
  });

  test("adds up, in steps that follow one another and never in the future", () => {
    expect(Math.abs(orders.length / store.ordersAYear - 1)).toBeLessThan(0.08);
    orders.forEach((order, i) => {
      expect(order.number).toBe(1001 + i);
      expect(order.lines.length).toBeGreaterThan(0);
      expect(order.subtotal).toBe(order.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0));
      expect(order.total).toBe(order.subtotal + order.delivery);
      expect(order.delivery).toBe(order.subtotal >= store.freeDeliveryOver ? 0 : store.deliveryFee);
      for (const at of [order.placedAt, order.paidAt, order.fulfilledAt, order.cancelledAt]) {
        if (!at) continue;
        expect(at.getTime()).toBeLessThanOrEqual(NOW.getTime());
        expect(at.getTime()).toBeGreaterThanOrEqual(order.placedAt.getTime());
      }
      expect(order.status === "fulfilled").toBe(order.fulfilledAt !== undefined);
      expect(order.status === "cancelled").toBe(order.cancelledAt !== undefined);
      if (order.status === "paid") expect(order.paidAt).toBeDefined();
    });
  });

  test("is mostly done, with something left to do today", () => {
    const share = (status: string) =>
      orders.filter((order) => order.status === status).length / orders.length;
    expect(share("fulfilled")).toBeGreaterThan(0.9);
    expect(share("cancelled")).toBeLessThan(0.06);
    const waiting = orders.filter((order) => order.status === "placed" || order.status === "paid");
    expect(waiting.length).toBeGreaterThan(2);
    expect(waiting.length).toBeLessThan(80);
    expect(waiting.every((order) => age(order.placedAt) < 6)).toBe(true);
    expect(orders.every((order) => order.buyer.email.endsWith("@example.com"))).toBe(true);
  });

  test("has seasons, weekends, pay days, one riser and one that nobody wants", () => {
    const count = (keep: (at: Date) => boolean) => orders.filter((order) => keep(order.placedAt)).length;
    expect(count((at) => at.getUTCMonth() === 11)).toBeGreaterThan(
      1.4 * count((at) => at.getUTCMonth() === 1),
    );
    expect(count((at) => at.getUTCDay() === 6)).toBeGreaterThan(1.3 * count((at) => at.getUTCDay() === 1));
    const perDay = (from: number, to: number) =>
      count((at) => at.getUTCDate() >= from && at.getUTCDate() <= to) / (to - from + 1);
    expect(perDay(25, 28)).toBeGreaterThan(1.2 * perDay(18, 22));
    const sold = (handle: string, from: number, to: number) =>
      orders.filter(
        (order) =>
          age(order.placedAt) >= from &&
          age(order.placedAt) < to &&
          order.lines.some((line) => line.product.handle === handle),
      ).length;
    for (const product of store.products.filter((one) => one.status === "active")) {
      if (product.demand === 0) expect(sold(product.handle, 0, 300)).toBe(0);
      if (product.trend === "rising" && product.demand > 6)
        expect(sold(product.handle, 0, 90)).toBeGreaterThan(sold(product.handle, 275, 365));
    }
    for (const product of store.products.filter((one) => one.status !== "active"))
      expect(sold(product.handle, 0, 365)).toBe(0);
  });

  test("becomes rows that belong together", () => {
    const shelf = shelve(store, NOW);
    const goods = catalogueRows(store, shelf, NOW);
    const rows = orderRows(store, shelf, orders, IDS);
    const ids = (list: Record<string, unknown>[] = []) => new Set(list.map((row) => row["id"]));
    for (const list of [...Object.values(goods), ...Object.values(rows)]) {
      expect(list.length).toBeGreaterThan(0);
      expect(new Set(list.map((row) => Object.keys(row).join())).size).toBe(1);
      expect(list.every((row) => row["store_id"] === shelf.storeId)).toBe(true);
    }
    const known = {
      orders: ids(rows["orders"]),
      variants: ids(goods["variants"]),
      products: ids(goods["products"]),
      images: ids(goods["product_images"]),
    };
    expect(known.orders.size).toBe(orders.length);
    for (const line of rows["order_lines"] ?? []) {
      expect(
        known.orders.has(line["order_id"]) &&
          known.variants.has(line["variant_id"]) &&
          known.products.has(line["product_id"]),
      ).toBe(true);
      expect(line["total"]).toBe(Number(line["quantity"]) * Number(line["unit_price"]));
    }
    for (const variant of goods["variants"] ?? [])
      expect(variant["image_id"] === null || known.images.has(variant["image_id"])).toBe(true);
    const events = rows["events"] ?? [];
    expect(events.filter((event) => event["type"] === "ORDER_CREATED")).toHaveLength(orders.length);
    expect(events.every((event) => event["handled_at"] !== null)).toBe(true);
  });
});
