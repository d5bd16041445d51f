import { sql } from "drizzle-orm";
import type { OrderStatusWord } from "./orders.server.ts";
import type { ProviderWord } from "./payments-of-order.server.ts";
import { askSql, type Question } from "./question.server.ts";

export type BuyerOrderRow = {
  id: string;
  number: number;
  status: OrderStatusWord;
  method: ProviderWord;
  /** Minor units. */
  total: number;
  currency: string;
  itemCount: number;
  placedAt: Date;
};

/** The orders in a buyer's account, the newest first, from below the number `before`. */
export const ordersOfBuyer = (buyerId: string, before: number, limit: number): Question<BuyerOrderRow[]> =>
  askSql<{ listed: Omit<BuyerOrderRow, "placedAt"> & { placedAt: string } }, BuyerOrderRow[]>(
    sql`select jsonb_build_object('id', o.id, 'number', o.number, 'status', o.status, 'method', o.method,
        'total', o.total, 'currency', o.currency, 'placedAt', o.placed_at,
        'itemCount', (select coalesce(sum(l.quantity), 0) from order_lines l
          where l.store_id = o.store_id and l.order_id = o.id)) as listed
      from orders o where o.buyer_id = ${buyerId}::uuid and o.number < ${before}::int
      order by o.placed_at desc, o.number desc limit ${limit}`,
    (rows) => rows.map(({ listed }) => ({ ...listed, placedAt: new Date(listed.placedAt) })),
  );
