import { sql, type SQL } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";
import { comingTo } from "./stock-list.server.ts";

// Three books of a store, each asked for by itself and put together by whoever asks: joined in one statement, the planner took every
// variant for the only one (see migration 0003), and 10,000 of them for a hundred million pairs. Times are days before the end of the
// last day that is known: 1 is the beginning of that day.

/** A variant that is for sale and whose stock is counted. */
export type OnSaleRow = {
  variantId: string;
  productId: string;
  category: string;
  stock: number;
  backorder: boolean;
  /** Since when shoppers see its product. */
  published: number;
  /** What is on its way from suppliers, by the days on which it is expected. */
  coming: { day: string; units: number }[];
  /** Whether it is known to be short already. */
  warned: boolean;
};

/** What was sold of a variant: 1 is the last day. */
export type SoldRow = {
  variantId: string;
  /** The first day on which any was, however long ago. */
  first: number;
  days: [back: number, units: number][];
};

/** When there was none of a variant, and since when its stock is known. */
export type EmptyRow = { variantId: string; first: number; out: [from: number, until: number][] };

/** Up to which day a store's days are counted; null before the first. */
export const countedUntil = (): Question<string | null> =>
  askSql<{ until: string }, string | null>(
    sql`select until::text from store_days`,
    ([row]) => row?.until ?? null,
  );

/** How many days before the end of `day`, by the store's clock, a moment was. */
const daysBefore = (day: string, moment: SQL, timeZone: string): SQL =>
  sql`round((extract(epoch from (${day}::date + 1)::timestamp - (${moment} at time zone ${timeZone})) / 86400)::numeric, 3)`;

export const variantsOnSale = (day: string, timeZone: string): Question<OnSaleRow[]> =>
  askSql<{ row: OnSaleRow }, OnSaleRow[]>(
    sql`select jsonb_build_object('variantId', v.id, 'productId', v.product_id, 'category', p.type, 'stock', v.stock,
        'backorder', v.backorder, 'published', ${daysBefore(day, sql`p.published_at`, timeZone)}, 'coming', ${comingTo(sql`v.id`)},
        'warned', exists (select from variant_forecasts f where f.variant_id = v.id and f.warned_at is not null)) as row
      from variants v join products p on p.id = v.product_id
      where v.tracked and p.status = 'active' order by v.id`,
    (rows) => rows.map(({ row }) => row),
  );

/** What was sold in the last `days` days until `day`, as it was counted. */
export const soldUntil = (day: string, days: number): Question<SoldRow[]> =>
  askSql<{ row: SoldRow }, SoldRow[]>(
    sql`select jsonb_build_object('variantId', variant_id, 'first', max(${day}::date - day) + 1, 'days', coalesce(
        jsonb_agg(jsonb_build_array(${day}::date - day + 1, units)) filter (where ${day}::date - day < ${days}::int), '[]')) as row
      from daily_variants where day <= ${day}::date and units > 0 group by variant_id`,
    (rows) => rows.map(({ row }) => row),
  );

/** When there was nothing, as the ledger tells. */
export const emptyUntil = (day: string, timeZone: string): Question<EmptyRow[]> =>
  askSql<{ row: EmptyRow }, EmptyRow[]>(
    sql`with booked as (
        select variant_id, ${daysBefore(day, sql`at`, timeZone)} as back,
          sum(delta) over ledger as there, lead(at) over ledger as next_at
        from stock_movements window ledger as (partition by variant_id order by at, id)),
      stretches as (
        select variant_id, back, there, greatest(coalesce(${daysBefore(day, sql`next_at`, timeZone)}, 0), 0) as until from booked)
      select jsonb_build_object('variantId', variant_id, 'first', max(back), 'out', coalesce(
        jsonb_agg(jsonb_build_array(back, until)) filter (where there <= 0 and back > until), '[]')) as row
      from stretches group by variant_id`,
    (rows) => rows.map(({ row }) => row),
  );
