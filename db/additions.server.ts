import { sql, type SQL } from "drizzle-orm";
import { ask, askSql, expectRows, type Question } from "./question.server.ts";
import { orderAdditions, type AddedLine, type OrderTax } from "./schema/orders.ts";
import { currentStore } from "./schema/tenant.ts";

export type { AddedLine } from "./schema/orders.ts";

/** What was added to an order that is paid. Minor units. */
export type AdditionOfOrder = {
  id: string;
  status: "open" | "paid" | "dropped";
  lines: AddedLine[];
  subtotal: number;
  tax: number;
  taxIncluded: number;
  taxes: OrderTax[];
  total: number;
  /** Until when its money is waited for. */
  holdUntil: Date;
};

/** Those of the order `o`, oldest first, for the statement that reads it. */
export const additionsOfOrder: SQL = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'status', a.status, 'lines', a.lines, 'subtotal', a.subtotal,
    'tax', a.tax, 'taxIncluded', a.tax_included, 'taxes', a.taxes, 'total', a.total, 'holdUntil', a.hold_until)
    order by a.id), '[]')
  from order_additions a where a.store_id = o.store_id and a.order_id = o.id)`;

export type NewAddition = Omit<typeof orderAdditions.$inferInsert, "storeId" | "status" | "endedAt"> & {
  id: string;
};

/** Its stock is to be taken in the same batch. */
export const insertAddition = (addition: NewAddition): Question<void> =>
  ask(
    (db) => db.insert(orderAdditions).values({ ...addition, storeId: currentStore }),
    () => undefined,
  );

/**
 * What makes an addition a part of its order, as further parts of a statement: `paid` is a query for the id of the one whose
 * money is there, or for none. Needs the order locked before it.
 */
export const additionPaid = (paid: SQL, at: Date): SQL => sql`
  grown as (
    update order_additions set status = 'paid', ended_at = ${at.toISOString()}::timestamptz
    where id in (${paid}) and status = 'open' returning *),
  grown_order as (
    update orders o set subtotal = o.subtotal + g.subtotal, tax = o.tax + g.tax, tax_included = o.tax_included + g.tax_included,
      total = o.total + g.total, edits = o.edits + 1, taxes = (
        select coalesce(jsonb_agg(t.one || jsonb_build_object('amount', (t.one->>'amount')::bigint + coalesce((
          select (n.one->>'amount')::bigint from jsonb_array_elements(g.taxes) with ordinality n (one, place)
          where n.place = t.place), 0)) order by t.place), '[]')
        from jsonb_array_elements(o.taxes) with ordinality t (one, place))
    from grown g where o.id = g.order_id),
  grown_lines as (
    insert into order_lines (id, store_id, order_id, position, product_id, variant_id, title, variant_title, sku, image_key,
      quantity, unit_price, total, tax, taxable, grams)
    select l.id, g.store_id, g.order_id, (
        select coalesce(max(position), -1) from order_lines m where m.order_id = g.order_id) + l.place, l."productId",
      l."variantId", l.title, l."variantTitle", l.sku, l."imageKey", l.quantity, l."unitPrice", l.total, l.tax, l.taxable, l.grams
    from grown g cross join lateral rows from (jsonb_to_recordset(g.lines) as (id uuid, "productId" uuid, "variantId" uuid,
      title text, "variantTitle" text, sku text, "imageKey" text, quantity int, "unitPrice" bigint, total bigint, tax bigint,
      taxable boolean, grams int)) with ordinality as l (id, "productId", "variantId", title, "variantTitle", sku, "imageKey",
      quantity, "unitPrice", total, tax, taxable, grams, place))`;

/** Its money is waited for still. Refuses with `order_moved` when that is not so. Needs the order locked before it. */
export const holdAddition = (orderId: string, additionId: string): Question<void> =>
  askSql(
    sql`select ${expectRows(
      sql`select count(*) from order_additions
        where id = ${additionId}::uuid and order_id = ${orderId}::uuid and status = 'open'`,
      1,
      "order_moved",
    )}`,
    () => undefined,
  );

/** That so many additions of an order wait for their money. Refuses with `order_moved`. Needs the order locked before it. */
export const expectOpenAdditions = (orderId: string, count: 0 | 1): Question<void> =>
  askSql(
    sql`select ${expectRows(
      sql`select count(*) from order_additions where order_id = ${orderId}::uuid and status = 'open'`,
      count,
      "order_moved",
    )}`,
    () => undefined,
  );

/**
 * Gives up an addition and what is waited for, once. Refuses with `order_moved` when it is over already. Its stock is given back
 * behind it; needs the order locked before it.
 */
export const endAddition = (additionId: string, at: Date): Question<void> =>
  askSql(
    sql`with ended as (
        update order_additions set status = 'dropped', ended_at = ${at.toISOString()}::timestamptz
        where id = ${additionId}::uuid and status = 'open' returning id, order_id),
      aside as (
        update payments set status = 'failed'
        where (order_id, addition_id) in (select order_id, id from ended) and status = 'pending')
      select ${expectRows(sql`select count(*) from ended`, 1, "order_moved")}`,
    () => undefined,
  );

/** Additions whose time is over, those that wait longest first; none for which other money came than was asked for, which their seller is to settle. */
export const additionsOver = (
  now: Date,
  limit: number,
): Question<{ id: string; orderId: string; lines: AddedLine[] }[]> =>
  askSql<
    { over: { id: string; orderId: string; lines: AddedLine[] } },
    { id: string; orderId: string; lines: AddedLine[] }[]
  >(
    sql`select jsonb_build_object('id', a.id, 'orderId', a.order_id, 'lines', a.lines) as over
      from order_additions a where a.status = 'open' and a.hold_until <= ${now.toISOString()}::timestamptz
        and not exists (select from payments p where p.order_id = a.order_id and p.addition_id = a.id and p.problem <> '')
      order by a.hold_until, a.id limit ${limit}`,
    (rows) => rows.map(({ over }) => over),
  );
