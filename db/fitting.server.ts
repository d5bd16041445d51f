import { sql, type SQL } from "drizzle-orm";
import { prices } from "./cards.server.ts";

/**
 * What was chosen; within one facet any will do, all facets must hold: values, price and stock of one and the same variant.
 * Prices are minor units, both ends included.
 */
export type Chosen = {
  collections: readonly string[];
  /** By axis. Sellers name these: no word is special in a map. */
  options: ReadonlyMap<string, readonly string[]>;
  min: number | null;
  max: number | null;
  inStock: boolean;
};

/** Whether anything is chosen that is true of a variant and not of a product: a value, a price, being there. */
export const asksOfVariants = ({ options, min, max, inStock }: Chosen): boolean =>
  inStock || min !== null || max !== null || options.size > 0;

/** Few are asked one by one; for many, one pass over the store's variants is several times cheaper. Only one branch runs. */
const FEW = sql`few as materialized (select count(*) <= 1000 as yes from base)`;

/**
 * `fitting`: what each product of `base` is by its variants. `cheapest` is of all; it `fits` when one of them is all that was
 * chosen at once, is `stocked` when one that is there is all else, and has its `lowest` price among those that are all else.
 */
export const fitting = (chosen: Chosen): SQL => (asksOfVariants(chosen) ? sorted(chosen) : UNSORTED);

/** Whether variant `v` can be bought now. */
const THERE = sql`(not v.tracked or v.backorder or v.stock > 0)`;

/** Nothing is asked of a variant, so every product fits. */
const UNSORTED = sql`
  ${FEW},
  grouped as materialized (
    select v.product_id as id, min(v.price) as lowest, bool_or(${THERE}) as in_stock
    from variants v where not (select yes from few) group by v.product_id),
  fitting as materialized (
    select p.id, prices.lowest as cheapest, prices.lowest, true as fits, prices.in_stock as stocked
    from base p cross join ${prices} where (select yes from few) and prices.lowest is not null
    union all select id, lowest, lowest, true, in_stock from grouped)`;

/**
 * `goods` are all variants of `base`, each with the facets that it fails. None: its product is found. Exactly one: it still
 * counts in that facet, since the counts of a facet are of what choosing differently there would give. Products of a kind
 * mostly share their options, so where an axis stands in them (`places`) is looked up once for all that share them.
 */
const sorted = (chosen: Chosen): SQL => sql`
  ${FEW},
  shapes as materialized (
    select options, row_number() over () as shape, ${spots(chosen)} as spots from (select distinct options from base) as all_shapes),
  places as materialized (
    select shape, a.place, a.axis ->> 'name' as name, a.axis -> 'values' as values, array['option.' || (a.axis ->> 'name')] as own
    from shapes, jsonb_array_elements(options) with ordinality as a (axis, place)),
  members as materialized (select b.id, s.shape, s.spots from base b join shapes s using (options)),
  variants_of as materialized (
    select m.id, m.shape, m.spots, v.options, v.price, v.there from members m cross join lateral (
      select v.options, v.price, ${THERE} as there from variants v where v.product_id = m.id offset 0) as v where (select yes from few)
    union all
    select m.id, m.shape, m.spots, v.options, v.price, ${THERE} from variants v join members m on m.id = v.product_id
      where not (select yes from few)),
  goods as materialized (select id, shape, options, price, there, ${misses(chosen)} as misses from variants_of v),
  fitting as materialized (
    select id, min(price) as cheapest, min(price) filter (where misses <@ '{price}') as lowest,
      bool_or(misses = '{}') as fits, bool_or(there and misses <@ '{stock}') as stocked
    from goods group by id)`;

const textsOf = (texts: readonly string[]): SQL =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb))`;

/** Where each axis that was chosen on stands in these options: 0 where they have it not, null when it is none that can be chosen here. */
function spots({ options }: Chosen): SQL {
  const each = [...options.keys()].map(
    (name) => sql`case when exists (select from axes where name = ${name}::text) then coalesce((
      select min(place) from jsonb_array_elements(options) with ordinality as a (axis, place)
      where a.axis ->> 'name' = ${name}::text), 0) end`,
  );
  return sql`array[${sql.join(each, sql`, `)}]::int[]`;
}

/** The facets that variant `v` fails. */
function misses({ options, min, max, inStock }: Chosen): SQL {
  const parts = [
    ...(inStock ? [sql`case when not v.there then 'stock' end`] : []),
    ...(min === null && max === null
      ? []
      : [
          sql`case when v.price not between ${min ?? 0}::bigint and ${max ?? "9223372036854775807"}::bigint then 'price' end`,
        ]),
    ...[...options].map(
      ([name, wanted], at) =>
        sql`case when v.spots[${at + 1}::int] is not null and (v.options[v.spots[${at + 1}::int]] = any(${textsOf(wanted)})) is not true
          then ${`option.${name}`}::text end`,
    ),
  ];
  return sql`array_remove(array[${sql.join(parts, sql`, `)}]::text[], null)`;
}
