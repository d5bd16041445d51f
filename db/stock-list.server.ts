import { sql } from "drizzle-orm";
import { escapeLike, firstImage, type ImageRow } from "./cards.server.ts";
import { askSql, type Question } from "./question.server.ts";

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
};

const stockRow = sql`jsonb_build_object('id', v.id, 'productId', p.id, 'title', p.title,
  'variantTitle', array_to_string(v.options, ' / '), 'sku', v.sku, 'image', ${firstImage}, 'stock', v.stock,
  'tracked', v.tracked, 'backorder', v.backorder, 'levels', coalesce((
    select jsonb_object_agg(l.location_id, l.quantity) from stock_levels l where l.variant_id = v.id), '{}'))`;

/** Variants with their stock, those with the least first, after the place of `after`. Each of `words` is in the name or SKU. */
export const stockRows = (
  words: string[],
  after: { stock: number; id: string } | null,
  limit: number,
): Question<StockRow[]> => {
  const has = words.map((word) => {
    const like = `%${escapeLike(word)}%`;
    return sql`and (p.title ilike ${like} or v.sku ilike ${like} or array_to_string(v.options, ' ') ilike ${like})`;
  });
  return askSql<{ row: StockRow }, StockRow[]>(
    sql`with page as materialized (
        select v.id, v.stock from variants v join products p on p.id = v.product_id
        where v.tracked ${sql.join(has, sql` `)}
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
