import { sql } from "drizzle-orm";
import { termsHeld } from "./delivery.server.ts";
import { ask, askSql, expectRows, statementOf, type Question } from "./question.server.ts";
import { orderLines } from "./schema/order-lines.ts";
import { orders } from "./schema/orders.ts";
import { currentStore } from "./schema/tenant.ts";
import { because } from "./stock-why.server.ts";

/** What an order takes of one variant, at the price (minor units) its buyer was shown. */
export type Taking = { variantId: string; quantity: number; price: number };

export type NewOrder = Omit<typeof orders.$inferInsert, "storeId" | "number"> & { id: string };
export type NewOrderLine = Omit<typeof orderLines.$inferInsert, "storeId" | "orderId">;

/**
 * Takes stock for an order; each variant may be named once. Refuses with `gone` when one can't be bought any more,
 * `price_changed` when one costs something else now, `over_limit` when it is more than one order may have, `out_of_stock` when
 * fewer are left. Untracked variants keep their stock, and those on backorder go below zero. The rows are locked in the order
 * of their ids, so that two orders never wait for each other in a circle.
 */
export const takeStock = (
  takings: Taking[],
  now: Date,
  by: { orderId: string; actor: string },
): Question<void> =>
  askSql(
    sql`with wanted as (
        select * from jsonb_to_recordset(${JSON.stringify(takings)}::jsonb)
          as w ("variantId" uuid, quantity int, price bigint)),
      locked as materialized (
        select v.id, v.price, v.tracked, v.backorder, v.most_per_order from variants v
        where v.id in (select "variantId" from wanted) and exists (
          select 1 from products p where p.id = v.product_id and p.status = 'active'
            and p.published_at <= ${now.toISOString()}::timestamptz)
        order by v.id for update),
      taken as (
        update variants v set stock = v.stock - w.quantity from locked join wanted w on w."variantId" = locked.id
        where v.id = locked.id and locked.tracked and (locked.backorder or v.stock >= w.quantity) returning v.id)
      select ${because({ reason: "sold", at: now, ...by })}, ${expectRows(sql`select count(*) from locked`, takings.length, "gone")},
        ${expectRows(
          sql`select count(*) from locked join wanted w on w."variantId" = locked.id where w.price = locked.price`,
          takings.length,
          "price_changed",
        )},
        ${expectRows(
          sql`select count(*) from locked join wanted w on w."variantId" = locked.id
            where locked.most_per_order is null or w.quantity <= locked.most_per_order`,
          takings.length,
          "over_limit",
        )},
        ${expectRows(
          sql`select count(*) from taken`,
          sql`select count(*) from locked where tracked`,
          "out_of_stock",
        )}`,
    () => undefined,
  );

/**
 * Writes the order under the store's next number, and answers the number; with it, in the same statement, what belongs to it
 * (`along`), so that the counter is locked as late and as shortly as can be. The order is in the account of `buyerId`, or of whoever
 * has proved that its e-mail address is theirs. Refuses with `terms_changed` unless delivery and taxes are those of this `mark`.
 */
export const insertOrder = (
  order: NewOrder,
  mark: string,
  along: readonly Question<void>[] = [],
): Question<{ number: number }> =>
  ask(
    (db) =>
      db.execute<{ number: number }>(
        sql`with ${sql.join(
          along.map((one, at) => sql`${sql.raw(`along_${at}`)} as (${statementOf(one, db)}), `),
        )} counted as (
        update order_counters set next = next + 1 where store_id = ${currentStore} returning next - 1 as number),
        held as materialized (select ${termsHeld(mark)})
      insert into orders (id, store_id, number, key, cart_id, buyer_id, method, name, email, phone, address, note,
        language, currency, subtotal, discount, delivery_discount, delivery, tax, tax_included, delivery_tax, taxes, total, gift_card,
        delivery_method, delivery_name, delivery_days_from, delivery_days_to, rider_note, gift_message, placed_at, hold_until,
        source, pay_by, discount_reason)
      select ${order.id}::uuid, ${currentStore}, counted.number, ${order.key}, ${order.cartId}::uuid,
        coalesce(${order.buyerId ?? null}::uuid, ${accountOf(order.email)}),
        ${order.method},
        ${order.name}, ${order.email}, ${order.phone}, ${JSON.stringify(order.address)}::jsonb, ${order.note ?? ""},
        ${order.language ?? ""},
        ${order.currency}, ${order.subtotal}::bigint, ${order.discount ?? 0}::bigint, ${order.deliveryDiscount ?? 0}::bigint,
        ${order.delivery}::bigint, ${order.tax ?? 0}::bigint, ${order.taxIncluded ?? 0}::bigint,
        ${order.deliveryTax ?? 0}::bigint, ${JSON.stringify(order.taxes ?? [])}::jsonb, ${order.total}::bigint,
        ${order.giftCard ?? 0}::bigint, ${order.deliveryMethod ?? "rate"}, ${order.deliveryName ?? ""},
        ${order.deliveryDaysFrom ?? null}::int, ${order.deliveryDaysTo ?? null}::int, ${order.riderNote ?? ""},
        ${order.giftMessage ?? ""},
        ${(order.placedAt ?? new Date()).toISOString()}::timestamptz,
        ${order.holdUntil?.toISOString() ?? null}::timestamptz,
        ${order.source ?? "web"}, ${order.payBy?.toISOString() ?? null}::timestamptz, ${order.discountReason ?? ""}
      from counted, held returning number`,
      ),
    ({ rows: [row] }) => {
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

/** An order that gift cards and discounts paid for is paid as soon as it stands. For behind its payment in the same batch. */
export const settleNothingDue = (orderId: string, at: Date): Question<void> =>
  askSql(
    sql`with settled as (
        update payments set status = 'paid', settled_at = ${at.toISOString()}
        where order_id = ${orderId}::uuid and provider = 'nothing_due' returning order_id)
      update orders set status = 'paid', paid_at = ${at.toISOString()} where id in (select order_id from settled)`,
    () => undefined,
  );
