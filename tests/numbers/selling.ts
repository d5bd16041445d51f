import { plusDays } from "#domain/store/day.ts";
import { sell, type Goods } from "#tests/buying/goods.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";

/** The last day that is counted, in these tests. */
export const LAST = "2026-11-30";
/** The morning after it, in Lagos. */
export const MORNING = new Date("2026-12-01T06:00:00Z");

/** Something that has been there, and on sale, for so many days until `LAST`; `sold` says what was counted, by days from the first. */
export async function sellsFor(
  open: OpenShop,
  days: number,
  sold: (day: number) => number,
  more: { stock: number; title?: string },
): Promise<Goods> {
  const goods = await sell(open, more);
  const first = plusDays(LAST, 1 - days);
  const at = `${plusDays(first, -1)}T23:00:00Z`;
  await open.sql("update stock_movements set at = $2 where variant_id = $1", [goods.variantId, at]);
  await open.sql("update products set published_at = $2 where id = $1", [goods.productId, at]);
  const counted = Array.from({ length: days }, (_, day) => ({ day: plusDays(first, day), units: sold(day) }));
  await open.sql(
    `insert into daily_variants (store_id, day, variant_id, product_id, units)
      select $1, x.day, $2, $3, x.units from jsonb_to_recordset($4::jsonb) as x(day date, units int) where x.units > 0`,
    [open.shop.store.id, goods.variantId, goods.productId, JSON.stringify(counted)],
  );
  await open.sql(
    "insert into store_days (store_id, until) values ($1, $2) on conflict (store_id) do nothing",
    [open.shop.store.id, LAST],
  );
  return goods;
}
