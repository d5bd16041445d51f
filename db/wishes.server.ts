import { sql } from "drizzle-orm";
import { type CardRow, card, prices, readCard, visible } from "./cards.server.ts";
import { askSql, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

/** What a buyer wished for and shoppers still see, the newest wish first. */
export const wishedCards = (buyerId: string, limit: number, now: Date): Question<CardRow[]> =>
  askSql<{ card: string }, CardRow[]>(
    sql`select ${card} as card from wishes w join products p on p.id = w.product_id cross join ${prices}
      where w.buyer_id = ${buyerId}::uuid and ${visible(now)} order by w.created_at desc, p.id limit ${limit}`,
    (rows) => rows.map((row) => readCard(row.card)),
  );

/** Whether this product is on a buyer's list. */
export const isWished = (buyerId: string, handle: string): Question<boolean> =>
  askSql<{ found: boolean }, boolean>(
    sql`select exists (select from wishes w join products p on p.id = w.product_id
      where w.buyer_id = ${buyerId}::uuid and p.handle = ${handle}) as found`,
    ([row]) => row?.found ?? false,
  );

/** Everything on a buyer's list, oldest first, also what is not sold now. */
export const wishesOfAccount = (buyerId: string): Question<{ product: string; since: Date }[]> =>
  askSql<{ product: string; since: string }, { product: string; since: Date }[]>(
    sql`select p.title as product, w.created_at as since from wishes w join products p on p.id = w.product_id
      where w.buyer_id = ${buyerId}::uuid order by w.created_at, p.id`,
    (rows) => rows.map(({ product, since }) => ({ product, since: new Date(since) })),
  );

/** Puts a product that shoppers see on a buyer's list, once; one more than `most` leaves it as it is. */
export const addWish = (buyerId: string, productId: string, most: number, now: Date): Question<void> =>
  askSql(
    sql`insert into wishes (store_id, buyer_id, product_id, created_at)
      select ${currentStore}, ${buyerId}::uuid, p.id, ${now.toISOString()}::timestamptz from products p
      where p.id = ${productId}::uuid and ${visible(now)}
        and (select count(*) from wishes where buyer_id = ${buyerId}::uuid) < ${most}
      on conflict do nothing`,
    () => undefined,
  );

export const removeWish = (buyerId: string, productId: string): Question<void> =>
  askSql(
    sql`delete from wishes where buyer_id = ${buyerId}::uuid and product_id = ${productId}::uuid`,
    () => undefined,
  );
