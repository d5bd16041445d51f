import { sql, type SQL } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

/** What a store sold on a day; minor units. See `daily_sales`. */
export type SalesRow = {
  day: string;
  orders: number;
  units: number;
  gross: number;
  discounts: number;
  exchanged: number;
  delivery: number;
  tax: number;
  taxOnTop: number;
  total: number;
  refunded: number;
  refunds: number;
  buyers: number;
  newBuyers: number;
  cancelled: number;
};

/** Days by the store's clock, both counted in. */
export type Span = { from: string; to: string };

const COLUMNS = sql`day::text as day, orders, units, gross::float8 as gross, discounts::float8 as discounts, exchanged::float8 as exchanged,
  delivery::float8 as delivery, tax::float8 as tax, tax_on_top::float8 as "taxOnTop", total::float8 as total, refunded::float8 as refunded, refunds,
  buyers, new_buyers as "newBuyers", cancelled`;

/**
 * Days of a span: those that were counted (`counted`), and those that are not over or not counted yet (`open`), for the functions that count
 * them now, as an array of the store and one of days.
 */
export const withOpen = ({ from, to }: Span): SQL => sql`
  known as (select coalesce((select until from store_days), date '-infinity') as until),
  counted as (select ${from}::date as first, least(${to}::date, until) as last from known),
  open as (
    select array_agg(${currentStore}) as stores, array_agg(g.day::date) as days
    from known, generate_series(greatest(${from}::date, case when isfinite(until) then until + 1 else ${from}::date end), ${to}::date, interval '1 day') as g (day))`;

/** Every day of the span on which numbers are known, in their order; a day that is not over is counted as it is asked for. */
export const salesOfDays = (span: Span): Question<SalesRow[]> =>
  askSql<SalesRow, SalesRow[]>(
    sql`with ${withOpen(span)},
      every as (
        select ${COLUMNS} from daily_sales, counted where day between first and last
        union all select ${COLUMNS} from opnmrt_sales_on((select stores from open), (select days from open)))
      select * from every order by day`,
    (rows) => rows,
  );

/** What of a product was sold and came back in a span. `title` is empty of what is no product any more. */
export type ProductSalesRow = {
  productId: string | null;
  title: string;
  units: number;
  /** After what was taken off; minor units. */
  taken: number;
  unitsBack: number;
  back: number;
};

/** Products by what they brought, the most first. Lines that are of none are one row, under no id. */
export const productsSold = (span: Span, limit: number): Question<ProductSalesRow[]> =>
  askSql<ProductSalesRow, ProductSalesRow[]>(
    sql`with ${withOpen(span)},
      every as (
        select product_id, units, taken, units_back, back from daily_variants, counted where day between first and last
        union all select product_id, units, taken, units_back, back from opnmrt_variants_on((select stores from open), (select days from open))),
      sums as (
        select product_id, sum(units)::int as units, sum(taken)::float8 as taken, sum(units_back)::int as "unitsBack", sum(back)::float8 as back
        from every group by product_id)
      select s.product_id as "productId", coalesce(p.title, '') as title, s.units, s.taken, s."unitsBack", s.back
      from sums s left join products p on p.id = s.product_id
      order by s.taken - s.back desc, s.units desc, p.title limit ${limit}`,
    (rows) => rows,
  );

/** A product that lies there and was not sold in a span; `value` is that of its stock at today's prices, minor units. */
export type UnsoldRow = {
  productId: string;
  title: string;
  stock: number;
  value: number;
  lastSold: string | null;
};

/** Products on sale with stock that nobody bought in the span, the most money in them first. */
export const productsUnsold = (span: Span, limit: number): Question<UnsoldRow[]> =>
  askSql<UnsoldRow, UnsoldRow[]>(
    sql`with ${withOpen(span)},
      sold as (
        select product_id from daily_variants, counted where day between first and last and units > 0
        union select product_id from opnmrt_variants_on((select stores from open), (select days from open)) where units > 0),
      lying as (
        select v.product_id, sum(v.stock)::int as stock, sum(v.stock::bigint * v.price)::float8 as value
        from variants v where v.tracked and v.stock > 0 group by v.product_id)
      select p.id as "productId", p.title, l.stock, l.value,
        (select max(d.day)::text from daily_variants d where d.product_id = p.id and d.units > 0) as "lastSold"
      from lying l join products p on p.id = l.product_id and p.status = 'active' and p.created_at < ${span.from}::date
      where not exists (select from sold s where s.product_id = p.id)
      order by l.value desc, p.title limit ${limit}`,
    (rows) => rows,
  );

/** Payments that were begun in a span, by their way and how they went. */
export type PaymentsRow = {
  provider: string;
  outcome: "paid" | "failed" | "pending";
  reason: string;
  payments: number;
  amount: number;
};

export const paymentsBegun = (span: Span): Question<PaymentsRow[]> =>
  askSql<PaymentsRow, PaymentsRow[]>(
    sql`with ${withOpen(span)},
      every as (
        select provider, outcome, reason, payments, amount from daily_payments, counted where day between first and last
        union all select provider, outcome, reason, payments, amount
          from opnmrt_payments_on((select stores from open), (select days from open)))
      select provider, outcome, reason, sum(payments)::int as payments, sum(amount)::float8 as amount
      from every group by provider, outcome, reason order by payments desc, provider, outcome, reason`,
    (rows) => rows,
  );
