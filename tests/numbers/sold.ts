import { uuidv7 } from "uuidv7";
import type { OpenShop } from "#tests/support/open-shop.ts";

const ADDRESS = { line1: "12 Broad Street", city: "Lagos", region: "Lagos", country: "NG" };

type Sold = {
  method: string;
  status: string;
  email: string;
  name: string;
  subtotal: number;
  discount: number;
  delivery: number;
  paid_at: string | null;
};

let numbers = 1_000;

/** An order of two things, with no more of it than counts, placed at this moment. Answers its id. */
export async function sold(open: OpenShop, at: string, more: Partial<Sold> = {}): Promise<string> {
  const id = uuidv7();
  const row: Sold = {
    method: "paystack",
    status: "paid",
    email: "zainab@example.com",
    name: "Zainab",
    subtotal: 1_000,
    discount: 0,
    delivery: 200,
    paid_at: at,
    ...more,
  };
  const { id: storeId } = open.shop.store;
  const who = [id, storeId, ++numbers, uuidv7(), row.method, row.email, ADDRESS];
  const total = row.subtotal - row.discount + row.delivery;
  await open.sql(
    `insert into orders (id, store_id, number, key, method, name, email, phone, address, currency, subtotal, discount, delivery, total,
       status, placed_at, paid_at) values ($1, $2, $3, $4, $5, $15, $6, '0803', $7, 'NGN', $8, $9, $10, $11, $12, $13, $14)`,
    [...who, row.subtotal, row.discount, row.delivery, total, row.status, at, row.paid_at, row.name],
  );
  await open.sql(
    "insert into order_lines (id, store_id, order_id, position, title, quantity, unit_price, total) values ($1, $2, $3, 0, 'Tote', 2, $4, $5)",
    [uuidv7(), storeId, id, row.subtotal / 2, row.subtotal],
  );
  return id;
}

/** So much of an order went back at this moment, and its event says so. */
export async function wentBack(open: OpenShop, orderId: string, amount: number, at: string): Promise<void> {
  const { id: storeId } = open.shop.store;
  await open.sql(
    `insert into refunds (id, store_id, order_id, amount, gift_card, currency, status, way, key, actor, settled_at)
     values ($1, $2, $3, $4, $4, 'NGN', 'done', 'gift_card', $5, 'system', $6)`,
    [uuidv7(), storeId, orderId, amount, uuidv7(), at],
  );
  await open.sql(
    "insert into events (id, store_id, type, order_id, actor, at) values ($1, $2, 'ORDER_REFUNDED', $3, 'system', $4)",
    [uuidv7(), storeId, orderId, at],
  );
}
