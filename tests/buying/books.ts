import { expect } from "vitest";
import type { OpenShop } from "#tests/support/open-shop.ts";
import type { Goods } from "./goods.ts";

/** Nowhere in this store do stock, levels and ledger say different things. */
export const expectBooksAgree = ({ sql, shop }: OpenShop): Promise<void> =>
  expectBooksOfAgree(shop.store.id, sql);

/** The same of a store that is known by its id alone. */
export async function expectBooksOfAgree(storeId: string, sql: OpenShop["sql"]): Promise<void> {
  const differing = await sql(
    `select v.id, v.stock, l.sum as levels, m.sum as movements from variants v
     cross join lateral (select coalesce(sum(quantity), 0) as sum from stock_levels where variant_id = v.id) l
     cross join lateral (select coalesce(sum(delta), 0) as sum from stock_movements where variant_id = v.id) m
     where v.store_id = $1 and (v.stock <> l.sum or v.stock <> m.sum)`,
    [storeId],
  );
  expect(differing).toEqual([]);
}

/** The ledger of one variant, oldest first: what, how many, where, by whom. */
export const ledgerOf = async ({ sql }: OpenShop, { variantId }: Goods): Promise<string[]> =>
  (
    await sql<{ line: string }>(
      `select concat_ws(' ', m.reason, m.delta, '@', s.name, 'by', m.actor) as line
       from stock_movements m join stock_locations s on s.id = m.location_id where m.variant_id = $1 order by m.id`,
      [variantId],
    )
  ).map(({ line }) => line);

/** How many are where. */
export const levelsOf = async ({ sql }: OpenShop, { variantId }: Goods): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await sql<{ name: string; quantity: number }>(
        `select s.name, l.quantity from stock_levels l join stock_locations s on s.id = l.location_id
         where l.variant_id = $1 order by s.position, s.name`,
        [variantId],
      )
    ).map(({ name, quantity }) => [name, quantity]),
  );
