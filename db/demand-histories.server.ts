import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";

/**
 * What a variant on sale did until the end of the last day that was counted, `until`. Times are days before that end: 1 is the
 * beginning of that day.
 */
export type HistoryRow = {
  variantId: string;
  productId: string;
  category: string;
  stock: number;
  backorder: boolean;
  /** Since when it could be bought; null when it never could. */
  since: number | null;
  /** Days with sales, and how many units: 1 is the last day. */
  sold: [back: number, units: number][];
  /** From when until when there was none. */
  out: [from: number, until: number][];
  /** Whether it is known to be short already. */
  warned: boolean;
};

/** Up to which day a store's days are counted; null before the first. */
export const countedUntil = (): Question<string | null> =>
  askSql<{ until: string }, string | null>(
    sql`select until::text from store_days`,
    ([row]) => row?.until ?? null,
  );

/**
 * The past `days` days of each variant whose stock is counted, of products that shoppers see. When there was none of it the ledger
 * says; what was sold, the days that were counted.
 */
export const demandHistories = (days: number, timeZone: string): Question<HistoryRow[]> =>
  askSql<{ row: HistoryRow }, HistoryRow[]>(
    sql`with ending as (select until, (until + 1)::timestamp as at from store_days),
      own as materialized (
        select v.id, v.product_id, p.type, v.stock, v.backorder, p.published_at from variants v join products p on p.id = v.product_id
        where v.tracked and p.status = 'active'),
      sold as (
        select d.variant_id, max(e.until - d.day) + 1 as first,
          jsonb_agg(jsonb_build_array(e.until - d.day + 1, d.units) order by d.day) filter (where e.until - d.day < ${days}::int) as days
        from daily_variants d join ending e on d.day <= e.until join own on own.id = d.variant_id
        where d.units > 0 group by d.variant_id),
      booked as (
        select m.variant_id, m.id, m.at, extract(epoch from e.at - (m.at at time zone ${timeZone})) / 86400 as back,
          sum(m.delta) over (partition by m.variant_id order by m.at, m.id) as there
        from stock_movements m join own on own.id = m.variant_id cross join ending e),
      stretches as (
        select variant_id, there, back, coalesce(lead(back) over (partition by variant_id order by at, id), 0) as until from booked),
      stocked as (
        select variant_id, max(back) as first,
          jsonb_agg(jsonb_build_array(round(back, 3), round(greatest(until, 0), 3)) order by back desc)
            filter (where there <= 0 and back > 0 and back > until) as out
        from stretches group by variant_id)
      select jsonb_build_object('variantId', own.id, 'productId', own.product_id, 'category', own.type, 'stock', own.stock,
        'backorder', own.backorder, 'sold', coalesce(sold.days, '[]'), 'out', coalesce(stocked.out, '[]'),
        'since', round(greatest(sold.first, least(stocked.first,
          extract(epoch from e.at - (own.published_at at time zone ${timeZone})) / 86400)), 3),
        'warned', coalesce(f.warned_at is not null, false)) as row
      from own cross join ending e left join sold on sold.variant_id = own.id left join stocked on stocked.variant_id = own.id
        left join variant_forecasts f on f.variant_id = own.id
      order by own.id`,
    (rows) => rows.map(({ row }) => row),
  );
