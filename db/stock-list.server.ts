import { sql, type SQL } from "drizzle-orm";
import { escapeLike, firstImage, type ImageRow } from "./cards.server.ts";
import { askSql, type Question } from "./question.server.ts";
import type { StockTerms } from "./stock-terms.server.ts";

export type LocationRow = {
  id: string;
  name: string;
  address: string;
  active: boolean;
  /** Pieces of all variants there; what is still to come counts against them. */
  pieces: number;
};

/** The store's locations in the order in which orders take from them, closed ones last. */
export const stockLocationRows = (): Question<LocationRow[]> =>
  askSql<LocationRow, LocationRow[]>(
    sql`select s.id, s.name, s.address, s.active,
        coalesce((select sum(l.quantity) from stock_levels l where l.location_id = s.id), 0)::int as pieces
      from stock_locations s order by s.active desc, s.position, s.id`,
    (rows) => rows,
  );

export type StockRow = {
  id: string;
  productId: string;
  title: string;
  variantTitle: string;
  sku: string;
  image: ImageRow | null;
  stock: number;
  tracked: boolean;
  backorder: boolean;
  /** How many are at each location, by its id; without an entry there are none. */
  levels: Record<string, number>;
  /** What is on its way from suppliers, by the days on which it is expected, the first first. */
  coming: { day: string; units: number }[];
  /** As it was kept by `keepForecasts`; null before the first night, and of what is not on sale. */
  forecast: { day: string; demand: Record<string, unknown> } | null;
};

/**
 * What is still to come of a variant, by the day on which it is expected. Its lines are looked at first (`offset 0`): the planner takes a
 * store's open orders for one, and would go through all of them for each variant.
 */
const comingOf = (variantId: SQL): SQL => sql`(
  select p.expected_on, sum(l.quantity - l.received)::int as units from purchase_lines l
  cross join lateral (select expected_on from purchases where id = l.purchase_id and status in ('open', 'partly') offset 0) p
  where l.variant_id = ${variantId} and l.quantity > l.received group by p.expected_on)`;

/** The same as JSON, the first first. */
export const comingTo = (variantId: SQL): SQL => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('day', o.expected_on, 'units', o.units) order by o.expected_on), '[]')
  from ${comingOf(variantId)} as o)`;

const stockRow = sql`jsonb_build_object('id', v.id, 'productId', p.id, 'title', p.title,
  'variantTitle', array_to_string(v.options, ' / '), 'sku', v.sku, 'image', ${firstImage}, 'stock', v.stock,
  'tracked', v.tracked, 'backorder', v.backorder, 'levels', coalesce((
    select jsonb_object_agg(l.location_id, l.quantity) from stock_levels l where l.variant_id = v.id), '{}'),
  'coming', ${comingTo(sql`v.id`)},
  'forecast', (select jsonb_build_object('day', f.day, 'demand', f.demand) from variant_forecasts f where f.variant_id = v.id))`;

/** What can be asked for apart: what is to be ordered, will soon be gone, is too much, or does not sell. */
export const STOCK_STATES = ["order", "soon", "over", "dead"] as const;
export type StockState = (typeof STOCK_STATES)[number];

/** As of which day of the store, and what goes for one that has said nothing. */
export type StockAsOf = { today: string; usual: Pick<StockTerms, "leadDays" | "quietDays"> };

/** Conditions on a variant `v` with its forecast `f`. Its stock is that of now, so nothing here waits for a night. */
const inState = (state: StockState, { today, usual }: StockAsOf): SQL => {
  const leadDays = sql`coalesce((select lead_days from stock_terms), ${usual.leadDays}::int)`;
  const quietDays = sql`coalesce((select quiet_days from stock_terms), ${usual.quietDays}::int)`;
  switch (state) {
    case "order":
      // Most have more than that, whatever is coming: then nobody has to look.
      return sql`f.enough and f.order_at > 0 and v.stock <= f.order_at
        and v.stock + coalesce((select sum(o.units) from ${comingOf(sql`v.id`)} as o
          where o.expected_on <= ${today}::date + ${leadDays}), 0) <= f.order_at`;
    case "soon":
      return sql`f.enough and v.stock > 0 and v.stock <= f.soon_at`;
    case "over":
      return sql`f.enough and v.stock > f.over_at and f.per_day > 0 and coalesce(f.quiet_days, 0) < ${quietDays}`;
    case "dead":
      return sql`v.stock > 0 and f.quiet_days >= ${quietDays}`;
  }
};

/** How many variants are in each state. */
export const stockStates = (asOf: StockAsOf): Question<Record<StockState, number>> =>
  askSql<Record<StockState, number>, Record<StockState, number>>(
    sql`select ${sql.join(
      STOCK_STATES.map(
        (state) => sql`count(*) filter (where ${inState(state, asOf)})::int as ${sql.identifier(state)}`,
      ),
      sql`, `,
    )} from variants v join variant_forecasts f on f.variant_id = v.id where v.tracked`,
    ([row]) => row ?? { order: 0, soon: 0, over: 0, dead: 0 },
  );

type Wanted = {
  /** Each is in the name or SKU. */
  words?: string[];
  after?: { stock: number; id: string } | null;
  limit: number;
  state?: { is: StockState; asOf: StockAsOf } | null;
  ids?: string[] | null;
};

/** Variants with their stock, those with the least first, after the place of `after`. */
export const stockRows = ({
  words = [],
  after = null,
  limit,
  state = null,
  ids = null,
}: Wanted): Question<StockRow[]> => {
  const has = words.map((word) => {
    const like = `%${escapeLike(word)}%`;
    return sql`and (p.title ilike ${like} or v.sku ilike ${like} or array_to_string(v.options, ' ') ilike ${like})`;
  });
  return askSql<{ row: StockRow }, StockRow[]>(
    sql`with page as materialized (
        select v.id, v.stock from variants v join products p on p.id = v.product_id
          left join variant_forecasts f on f.variant_id = v.id
        where v.tracked ${sql.join(has, sql` `)}
          ${state ? sql`and ${inState(state.is, state.asOf)}` : sql``}
          ${ids ? sql`and v.id in (select x::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) x)` : sql``}
          ${after ? sql`and (v.stock, v.id) > (${after.stock}::int, ${after.id}::uuid)` : sql``}
        order by v.stock, v.id limit ${limit})
      select ${stockRow} as row from page join variants v on v.id = page.id join products p on p.id = v.product_id
      order by page.stock, page.id`,
    (rows) => rows.map(({ row }) => row),
  );
};

/** One variant with its stock, or null. */
export const stockRowOf = (variantId: string): Question<StockRow | null> =>
  askSql<{ row: StockRow }, StockRow | null>(
    sql`select ${stockRow} as row from variants v join products p on p.id = v.product_id where v.id = ${variantId}::uuid`,
    ([found]) => found?.row ?? null,
  );

export type MovementRow = {
  id: string;
  delta: number;
  reason: string;
  actor: string;
  /** The name of the seller who did it, as far as they still work here. */
  actorName: string | null;
  location: string;
  orderNumber: number | null;
  note: string;
  at: Date;
};

/** What happened to a variant's stock, the newest first, before the movement `before`. */
export const movementsOf = (
  variantId: string,
  before: string | null,
  limit: number,
): Question<MovementRow[]> =>
  askSql<Omit<MovementRow, "at"> & { at: string }, MovementRow[]>(
    sql`select m.id, m.delta, m.reason, m.actor, s.name as location, o.number as "orderNumber", m.note, m.at,
        (select f.name from store_staff f where m.actor = 'seller:' || f.user_id) as "actorName"
      from stock_movements m join stock_locations s on s.id = m.location_id left join orders o on o.id = m.order_id
      where m.variant_id = ${variantId}::uuid ${before ? sql`and m.id < ${before}::uuid` : sql``}
      order by m.id desc limit ${limit}`,
    (rows) => rows.map((row) => ({ ...row, at: new Date(row.at) })),
  );
