import { sql } from "drizzle-orm";
import { type Span, withOpen } from "./numbers.server.ts";
import { askSql, type Question } from "./question.server.ts";
import type { VisitPartKind } from "./visits.server.ts";

/** What was counted of one of a store's days. */
export type VisitsRow = { day: string; visits: number; views: number; cartAdds: number; checkouts: number };

/** The days of a span on which anybody came, in their order. */
export const visitsOfDays = ({ from, to }: Span): Question<VisitsRow[]> =>
  askSql<VisitsRow, VisitsRow[]>(
    sql`select day::text as day, visits, views, cart_adds as "cartAdds", checkouts
      from daily_visits where day between ${from}::date and ${to}::date order by day`,
    (rows) => rows,
  );

export type VisitPartRow = {
  kind: Exclude<VisitPartKind, "product">;
  key: string;
  visits: number;
  views: number;
};

/** What visits of a span consist of, kind by kind, the most first; behind the `most` largest of a kind all are one, `other`. */
export const visitParts = ({ from, to }: Span, most: number): Question<VisitPartRow[]> =>
  askSql<VisitPartRow, VisitPartRow[]>(
    sql`with sums as (
        select kind, key, sum(visits) as visits, sum(views) as views from daily_visit_parts
        where day between ${from}::date and ${to}::date and kind <> 'product' group by kind, key),
      ranked as (
        select *, row_number() over (partition by kind order by key = 'other', visits desc, views desc, key) as place from sums),
      named as (select kind, case when place <= ${most} then key else 'other' end as key, visits, views from ranked)
      select kind, key, sum(visits)::int as visits, sum(views)::int as views from named
      group by kind, key order by kind, key = 'other', 3 desc, 4 desc, key`,
    (rows) => rows,
  );

/** How often a product was looked at in a span, and how much of it was bought. */
export type SeenProductRow = { productId: string; title: string; views: number; units: number };

/** Products that were looked at, the most first. Those that are gone are left out. */
export const productsSeen = (span: Span, limit: number): Question<SeenProductRow[]> =>
  askSql<SeenProductRow, SeenProductRow[]>(
    sql`with ${withOpen(span)},
      seen as (
        select key::uuid as product_id, sum(views)::int as views from daily_visit_parts
        where day between ${span.from}::date and ${span.to}::date and kind = 'product' and key <> 'other'
        group by key order by 2 desc, 1 limit ${limit}),
      every as (
        select product_id, units from daily_variants, counted where day between first and last
        union all select product_id, units from opnmrt_variants_on((select stores from open), (select days from open)))
      select s.product_id as "productId", p.title, s.views,
        coalesce((select sum(e.units) from every e where e.product_id = s.product_id), 0)::int as units
      from seen s join products p on p.id = s.product_id order by s.views desc, p.title`,
    (rows) => rows,
  );
