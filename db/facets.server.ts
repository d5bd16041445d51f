import { sql, type SQL } from "drizzle-orm";
import { hasTags, memberOf } from "./cards.server.ts";
import { asksOfVariants, type Chosen } from "./fitting.server.ts";

/** An axis more is one nobody scrolls to; and the page's address must name all it can read. */
const MOST_AXES = 8;
const MOST_VALUES = 40;

/** The axes that most of the products in `base` have. Products of a kind mostly share their options, so these are opened once. */
export const offeredAxes: SQL = sql`
  axes as materialized (
    select a.axis ->> 'name' as name, sum(held)::int as held
    from (select options, count(*) as held from base group by options) as alike, jsonb_array_elements(options) as a (axis)
    where a.axis ->> 'name' <> '' group by 1 order by held desc, name limit ${MOST_AXES})`;

/** Whether product `b` is in none of the collections that were chosen. */
export const astray = ({ collections }: Chosen): SQL =>
  collections.length === 0
    ? sql`false`
    : sql`not exists (select from (select b.id, b.tags) as p
        join collections c on c.handle = any(array(select jsonb_array_elements_text(${JSON.stringify(collections)}::jsonb)))
        where ${memberOf})`;

/** The collections that hold any of them, in the seller's order. */
export const collectionCounts: SQL = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('handle', c.handle, 'title', c.title, 'count', held.count)
    order by c.position, c.title, c.handle), '[]')
  from collections c join (
    select id, count(*)::int as count from (
      select cp.collection_id as id from judged p join collection_products cp on cp.product_id = p.id
        join collections c on c.id = cp.collection_id and c.rule = 'manual' where p.fits
      union all
      select c.id from collections c join judged p on ${hasTags} where c.rule <> 'manual' and p.fits) as members
    group by id) as held using (id))`;

/** Of each axis the values that products have, as the products say: no value is without a variant. */
const VALUES = sql`
  select a.axis ->> 'name' as name, v.value, v.at, held as count
  from (select options, count(*)::int as held from judged where not astray group by options) as alike,
    jsonb_array_elements(options) as a (axis), jsonb_array_elements_text(a.axis -> 'values') with ordinality as v (value, at)`;

/** The same of those variants only that are all that was chosen on other axes, of a price and of stock. */
const VALUES_LEFT = sql`
  select a.name, c.value, coalesce((select min(v.at) from jsonb_array_elements_text(a.values) with ordinality as v (value, at)
    where v.value = c.value), 0) as at, c.count
  from (
    select shape, place, value, count(*)::int as count from (
      select g.shape, a.place, g.options[a.place] as value, g.id
      from goods g join judged j using (id) join places a using (shape)
      where not j.astray and g.misses <@ a.own group by 1, 2, 3, 4) as each
    where value is not null group by 1, 2, 3) as c join places a using (shape, place)`;

/** The axes with how many products have each value; one of more than `longest` characters is not offered, as no address takes it. */
export const choiceCounts = (chosen: Chosen, longest: number): SQL => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('name', name, 'values', values) order by held desc, name), '[]')
  from (
    select axes.name, axes.held, jsonb_agg(jsonb_build_object('value', value, 'count', count) order by at, value) as values
    from axes join (
      select name, value, sum(count)::int as count, min(at) as at,
        row_number() over (partition by name order by sum(count) desc, value) as place
      from (${asksOfVariants(chosen) ? VALUES_LEFT : VALUES}) as each
        where char_length(value) <= ${longest} and char_length(name) <= ${longest} group by name, value) as v
      on v.name = axes.name and v.place <= ${MOST_VALUES}
    group by axes.name, axes.held) as counted)`;
