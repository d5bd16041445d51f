import { sql, type SQL } from "drizzle-orm";
import { hasTags, memberOf } from "./cards.server.ts";

/** What was chosen; within one facet any will do, all facets must hold. Prices are minor units, both ends included. */
export type Chosen = {
  collections: readonly string[];
  options: Readonly<Record<string, readonly string[]>>;
  min: number | null;
  max: number | null;
  inStock: boolean;
};

/** An axis more is one nobody scrolls to; and the page's address must name all it can read. */
const MOST_AXES = 8;
const MOST_VALUES = 40;

/** The axes that most of the products in `base` have. Products of a kind mostly share their options, so these are opened once. */
export const offeredAxes: SQL = sql`
  axes as materialized (
    select a.axis ->> 'name' as name, sum(held)::int as held
    from (select options, count(*) as held from base group by options) as alike, jsonb_array_elements(options) as a (axis)
    where a.axis ->> 'name' <> '' group by 1 order by held desc, name limit ${MOST_AXES})`;

/** What was chosen on axes that are there. */
export const pickedAxes = ({ options }: Chosen): SQL => sql`
  picked as materialized (
    select name, array(select jsonb_array_elements_text(wanted)) as wanted
    from jsonb_each(${JSON.stringify(options)}::jsonb) as o (name, wanted) where name in (select name from axes))`;

const textsOf = (texts: readonly string[]): SQL =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb))`;

/**
 * The facets that product `b` with offers `o` fails. None: it is found. Exactly one: it still counts in that facet, since the
 * counts of a facet are of what choosing differently there would give.
 */
export function misses({ collections, options, min, max, inStock }: Chosen): SQL {
  const parts = [
    ...(inStock ? [sql`case when not o.in_stock then 'stock' end`] : []),
    ...(min === null && max === null
      ? []
      : [
          sql`case when o.highest < ${min ?? 0}::bigint or o.lowest > ${max ?? "9223372036854775807"}::bigint then 'price' end`,
        ]),
    ...(collections.length === 0 ? [] : [sql`case when not ${inOneOf(collections)} then 'collection' end`]),
  ];
  const fixed = sql`array_remove(array[${sql.join(parts, sql`, `)}]::text[], null)`;
  if (Object.keys(options).length === 0) return fixed;
  return sql`${fixed} || array(
    select 'option.' || k.name from picked k where not exists (
      select from jsonb_array_elements(b.options) as a (axis)
      where a.axis ->> 'name' = k.name and jsonb_exists_any(a.axis -> 'values', k.wanted)))`;
}

const inOneOf = (handles: readonly string[]): SQL =>
  sql`exists (select from (select b.id, b.tags) as p join collections c on c.handle = any(${textsOf(handles)}) where ${memberOf})`;

/** The collections that hold any of them, in the seller's order. */
export const collectionCounts: SQL = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('handle', c.handle, 'title', c.title, 'count', held.count)
    order by c.position, c.title, c.handle), '[]')
  from collections c join (
    select id, count(*)::int as count from (
      select cp.collection_id as id from judged p join collection_products cp on cp.product_id = p.id
        join collections c on c.id = cp.collection_id and c.rule = 'manual' where p.misses <@ '{collection}'
      union all
      select c.id from collections c join judged p on ${hasTags} where c.rule <> 'manual' and p.misses <@ '{collection}') as members
    group by id) as held using (id))`;

/** The axes with how many products have each value. */
export const choiceCounts: SQL = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('name', name, 'values', values) order by held desc, name), '[]')
  from (
    select axes.name, axes.held, jsonb_agg(jsonb_build_object('value', value, 'count', count) order by at, value) as values
    from axes join (
      select a.axis ->> 'name' as name, v.value, sum(held)::int as count, min(v.at) as at,
        row_number() over (partition by a.axis ->> 'name' order by sum(held) desc, v.value) as place
      from (select options, misses, count(*) as held from judged group by options, misses) as alike,
        jsonb_array_elements(options) as a (axis),
        jsonb_array_elements_text(a.axis -> 'values') with ordinality as v (value, at)
      where misses <@ array['option.' || (a.axis ->> 'name')] group by 1, 2) as v
      on v.name = axes.name and v.place <= ${MOST_VALUES}
    group by axes.name, axes.held) as counted)`;
