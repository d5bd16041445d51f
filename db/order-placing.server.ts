import { sql } from "drizzle-orm";
import { ask, askSql, expectRows, type Question } from "./question.server.ts";
import { orderLines, orders } from "./schema/orders.ts";
import { currentStore } from "./schema/tenant.ts";

/** What an order takes of one variant, at the price (minor units) its buyer was shown. */
export type Taking = { variantId: string; quantity: number; price: number };

export type NewOrder = Omit<typeof orders.$inferInsert, "storeId" | "number"> & { id: string };
export type NewOrderLine = Omit<typeof orderLines.$inferInsert, "storeId" | "orderId">;

/**
 * Takes stock for an order; each variant may be named once. Refuses with `gone` when one can't be bought any more,
 * `price_changed` when one costs something else now, `out_of_stock` when fewer are left. Untracked variants keep
 * their stock. The rows are locked in the order of their ids, so that two orders never wait for each other in a circle.
 */
export const takeStock = (takings: Taking[], now: Date): Question<void> =>
  askSql(
    sql`with wanted as (
        select * from jsonb_to_recordset(${JSON.stringify(takings)}::jsonb)
          as w ("variantId" uuid, quantity int, price bigint)),
      locked as materialized (
        select v.id, v.price, v.tracked from variants v
        where v.id in (select "variantId" from wanted) and exists (
          select 1 from products p where p.id = v.product_id and p.status = 'active'
            and p.published_at <= ${now.toISOString()}::timestamptz)
        order by v.id for update),
      taken as (
        update variants v set stock = v.stock - w.quantity from locked join wanted w on w."variantId" = locked.id
        where v.id = locked.id and locked.tracked and v.stock >= w.quantity returning v.id)
      select ${expectRows(sql`select count(*) from locked`, takings.length, "gone")},
        ${expectRows(
          sql`select count(*) from locked join wanted w on w."variantId" = locked.id where w.price = locked.price`,
          takings.length,
          "price_changed",
        )},
        ${expectRows(
          sql`select count(*) from taken`,
          sql`select count(*) from locked where tracked`,
          "out_of_stock",
        )}`,
    () => undefined,
  );

/**
 * Writes the order under the store's next number, and answers the number. It is in the account of `buyerId`, or of whoever
 * has proved that its e-mail address is theirs.
 */
export const insertOrder = (order: NewOrder): Question<{ number: number }> =>
  askSql<{ number: number }, { number: number }>(
    sql`with counted as (
        update order_counters set next = next + 1 where store_id = ${currentStore} returning next - 1 as number)
      insert into orders (id, store_id, number, key, cart_id, buyer_id, method, name, email, phone, address, note,
        currency, subtotal, delivery, total, placed_at)
      select ${order.id}::uuid, ${currentStore}, counted.number, ${order.key}, ${order.cartId}::uuid,
        coalesce(${order.buyerId ?? null}::uuid, ${accountOf(order.email)}),
        ${order.method},
        ${order.name}, ${order.email}, ${order.phone}, ${JSON.stringify(order.address)}::jsonb, ${order.note ?? ""},
        ${order.currency}, ${order.subtotal}::bigint, ${order.delivery}::bigint, ${order.total}::bigint,
        ${(order.placedAt ?? new Date()).toISOString()}::timestamptz
      from counted returning number`,
    ([row]) => {
      if (!row) throw new Error("The store has no order counter");
      return row;
    },
  );

/** Locked, so that an account that is being deleted at this moment is found gone, and not half there. */
const accountOf = (email: string) =>
  sql`(select u.id from buyer_users u where u.email = ${email} and u.email_verified for key share)`;

/** Copies of what was bought. */
export const insertOrderLines = (orderId: string, lines: NewOrderLine[]): Question<void> =>
  ask(
    (db) => db.insert(orderLines).values(lines.map((line) => ({ ...line, storeId: currentStore, orderId }))),
    () => undefined,
  );
