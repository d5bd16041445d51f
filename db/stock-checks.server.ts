import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

/** A variant of which the three books don't say the same. */
export type StockDifference = { variantId: string; stock: number; levels: number; movements: number };

/** Variants whose stock is not the sum of their levels, or not that of their movements; the first `limit` of them. */
export const stockDifferences = (limit: number): Question<StockDifference[]> =>
  askSql<StockDifference, StockDifference[]>(
    sql`select v.id as "variantId", v.stock, coalesce(l.sum, 0)::int as levels, coalesce(m.sum, 0)::int as movements
      from variants v
      left join (select variant_id, sum(quantity) as sum from stock_levels group by variant_id) l on l.variant_id = v.id
      left join (select variant_id, sum(delta) as sum from stock_movements group by variant_id) m on m.variant_id = v.id
      where v.stock <> coalesce(l.sum, 0) or v.stock <> coalesce(m.sum, 0) order by v.id limit ${limit}`,
    (rows) => rows,
  );

/** Keeps when the books were compared, and how many variants differed. */
export const noteCheck = (differing: number, at: Date): Question<void> =>
  askSql(
    sql`insert into stock_checks (store_id, checked_at, differing)
      values (${currentStore}, ${at.toISOString()}::timestamptz, ${differing}::int)
      on conflict (store_id) do update set checked_at = excluded.checked_at, differing = excluded.differing`,
    () => undefined,
  );

/** For how many variants the books differed at the last check; 0 before the first. */
export const differingStock = (): Question<number> =>
  askSql<{ differing: number }, number>(
    sql`select differing from stock_checks`,
    ([row]) => row?.differing ?? 0,
  );
