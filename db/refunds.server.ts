import { sql } from "drizzle-orm";
import { askSql, expectRows, type Question } from "./question.server.ts";

/**
 * A cancelled order whose money is flagged to go back becomes a refunded one; when it was cancelled stays. Refuses
 * with `order_moved` when it is no longer so.
 */
export const stepToReturned = (orderId: string): Question<void> =>
  askSql(
    sql`with moved as (
        update orders set status = 'refunded'
        where id = ${orderId}::uuid and status = 'cancelled'
          and exists (select 1 from payments where order_id = ${orderId}::uuid and status = 'refund_due')
        returning 1)
      select ${expectRows(sql`select count(*) from moved`, 1, "order_moved")}`,
    () => undefined,
  );
