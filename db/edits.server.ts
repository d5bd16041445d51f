import { sql } from "drizzle-orm";
import { escapeLike, visible } from "./cards.server.ts";
import { offer } from "./carts.server.ts";
import type { OfferOf } from "./exchanges.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";
import type { OrderStatusWord } from "./orders.server.ts";
import type { OrderTax } from "./schema/orders.ts";

/** What an order costs, in minor units. */
export type NewSums = {
  subtotal: number;
  discount: number;
  tax: number;
  taxIncluded: number;
  taxes: OrderTax[];
  total: number;
};

/** The order as it was when the change was decided: where it stood, and how often it was changed before. */
export type Seen = { orderId: string; status: OrderStatusWord; edits: number };

/** Counts a change of an order and locks it. Refuses with `order_moved` when it is no longer as it was seen. */
export const countEdit = ({ orderId, status, edits }: Seen): Question<void> =>
  askSql(
    sql`with counted as (
        update orders set edits = edits + 1
        where id = ${orderId}::uuid and status = ${status} and edits = ${edits} and released_at is null returning 1)
      select ${expectRows(sql`select count(*) from counted`, 1, "order_moved")}`,
    () => undefined,
  );

/** What an order costs from now on, and until when it is kept for its money. Needs `countEdit` before it. */
export const changeSums = (orderId: string, sums: NewSums, holdUntil: Date | null): Question<void> =>
  askSql(
    sql`update orders set subtotal = ${sums.subtotal}::bigint, discount = ${sums.discount}::bigint, tax = ${sums.tax}::bigint,
        tax_included = ${sums.taxIncluded}::bigint, taxes = ${JSON.stringify(sums.taxes)}::jsonb, total = ${sums.total}::bigint,
        hold_until = ${holdUntil?.toISOString() ?? null}::timestamptz
      where id = ${orderId}::uuid`,
    () => undefined,
  );

/** How a line stood when the change was decided, and how it stands from then on. Minor units. */
export type LineChange = {
  lineId: string;
  was: number;
  sent: number;
  quantity: number;
  discount: number;
  tax: number;
};

/**
 * Changes lines of an order that is not paid; one of which nothing is left goes. Refuses with `order_moved` when one stands
 * elsewhere by now. Needs `countEdit` before it.
 */
export const changeLines = (orderId: string, changes: LineChange[]): Question<void> =>
  askSql(
    sql`with wanted as (
        select * from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as w ("lineId" uuid, was int, sent int,
          quantity int, discount bigint, tax bigint)),
      gone as (
        delete from order_lines l using wanted w where l.id = w."lineId" and l.order_id = ${orderId}::uuid
          and l.quantity = w.was and l.sent = w.sent and l.removed = 0 and w.quantity = 0 returning 1),
      changed as (
        update order_lines l set quantity = w.quantity, total = w.quantity * l.unit_price, discount = w.discount, tax = w.tax
        from wanted w where l.id = w."lineId" and l.order_id = ${orderId}::uuid and l.quantity = w.was and l.sent = w.sent
          and (l.removed = 0 or w.quantity = w.was) and w.quantity > 0 returning 1)
      select ${expectRows(
        sql`(select count(*) from gone) + (select count(*) from changed)`,
        changes.length,
        "order_moved",
      )}`,
    () => undefined,
  );

/** How much each discount takes off an order from now on. Its use stays counted. */
export const shareDiscounts = (orderId: string, shares: { id: string; amount: number }[]): Question<void> =>
  askSql(
    sql`update discount_redemptions r set amount = w.amount
      from jsonb_to_recordset(${JSON.stringify(shares)}::jsonb) as w (id uuid, amount bigint)
      where r.id = w.id and r.order_id = ${orderId}::uuid`,
    () => undefined,
  );

/** What is sold now and has all these words in its title, its options or its SKU. */
export const offersNamed = (words: string[], now: Date, limit: number): Question<OfferOf[]> => {
  const has = words.map((word) => {
    const like = `%${escapeLike(word)}%`;
    return sql`and (p.title ilike ${like} or v.sku ilike ${like} or array_to_string(v.options, ' ') ilike ${like})`;
  });
  return askSql<OfferOf, OfferOf[]>(
    sql`select v.id as "variantId", ${offer} as offer from variants v join products p on p.id = v.product_id
      where p.kind <> 'gift_card' and ${visible(now)} ${sql.join(has, sql` `)}
      order by p.title, v.position, v.id limit ${limit}`,
    (rows) => rows,
  );
};
