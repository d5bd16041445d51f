import { sql } from "drizzle-orm";
import { visible } from "./cards.server.ts";
import { isCart, offer, type CartLineRow, type CartOf, type OfferRow } from "./carts.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";
import type { OfferedLine } from "./schema/thread-cards.ts";
import type { LineToPut } from "./shared-carts.server.ts";

/** Everything that shoppers can buy of these products, in the order of their pages; gift cards are as good as money and left out. */
export const variantsToOffer = (
  productIds: string[],
  now: Date,
  limit: number,
): Question<{ variantId: string; offer: OfferRow }[]> =>
  askSql<{ variantId: string; offer: OfferRow }, { variantId: string; offer: OfferRow }[]>(
    sql`select v.id as "variantId", ${offer} as offer
      from variants v join products p on p.id = v.product_id and ${visible(now)} and p.kind <> 'gift_card'
      where p.id in (select jsonb_array_elements_text(${JSON.stringify(productIds)}::jsonb)::uuid)
      order by p.title, p.id, v.position limit ${limit}`,
    (rows) => rows,
  );

export type OfferInThread = { lines: OfferedLine[]; endsAt: Date; active: boolean; used: boolean };

/** An offer of this thread. */
export const offerInThread = (id: string, threadId: string): Question<OfferInThread | null> =>
  askSql<Omit<OfferInThread, "endsAt"> & { endsAt: string }, OfferInThread | null>(
    sql`select c.lines, d.ends_at as "endsAt", d.active, d.used >= d.in_all as used
      from thread_cards c join discounts d on d.store_id = c.store_id and d.id = c.discount_id
      where c.id = ${id}::uuid and c.thread_id = ${threadId}::uuid`,
    ([row]) => (row ? { ...row, endsAt: new Date(row.endsAt) } : null),
  );

/** What an offer of this thread is of, as lines of a cart at today's prices. One no shopper may buy has no offer. */
export const linesOffered = (id: string, threadId: string, now: Date): Question<CartLineRow[]> =>
  askSql<{ line: CartLineRow }, CartLineRow[]>(
    sql`select jsonb_build_object('variantId', w."variantId", 'quantity', w.quantity, 'titleSeen', w.title,
        'priceSeen', coalesce(v.price, 0), 'offer', case when p.id is not null then ${offer} end) as line
      from thread_cards c cross join lateral jsonb_array_elements(c.lines) with ordinality as given (one, at)
      cross join lateral jsonb_to_record(given.one) as w ("variantId" uuid, quantity int, title text)
      left join (variants v join products p on p.id = v.product_id and ${visible(now)}) on v.id = w."variantId"
      where c.id = ${id}::uuid and c.thread_id = ${threadId}::uuid order by given.at`,
    (rows) => rows.map((row) => row.line),
  );

/**
 * Lays an offer's things into a cart, and the offer with them; what the cart has of them already counts, so that done twice it is done
 * once. Each up to its `most`. Refuses with `cart_full` when the cart would have more than `mostLines` lines.
 */
export const layOffer = (of: CartOf, cardId: string, lines: LineToPut[], mostLines: number) => ({
  offerLines: askSql(
    sql`insert into cart_lines as l (store_id, cart_id, variant_id, quantity, title, price_seen)
      select c.store_id, c.id, w."variantId", least(w.quantity, w.most), w.title, w.price
      from carts c, jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
        as w ("variantId" uuid, quantity int, title text, price bigint, most int)
      where ${isCart(of)}
      on conflict (store_id, cart_id, variant_id) do update set title = excluded.title, price_seen = excluded.price_seen,
        quantity = greatest(l.quantity, excluded.quantity)`,
    () => undefined,
  ),
  offerFits: askSql(
    sql`select ${expectRows(
      sql`select greatest(count(*) - ${mostLines}::int, 0) from carts c join cart_lines l on l.cart_id = c.id where ${isCart(of)}`,
      0,
      "cart_full",
    )}`,
    () => undefined,
  ),
  offerLaid: askSql(
    sql`insert into cart_offers (store_id, cart_id, card_id)
      select c.store_id, c.id, ${cardId}::uuid from carts c where ${isCart(of)} on conflict do nothing`,
    () => undefined,
  ),
});

/** Takes an offer of this thread back. Refuses with `offer_over` when there is none, it is ordered, or was taken back before. */
export const takeOfferBack = (id: string, threadId: string): Question<void> =>
  askSql(
    sql`with done as (
        update discounts d set active = false, revision = d.revision + 1 from thread_cards c
        where c.id = ${id}::uuid and c.thread_id = ${threadId}::uuid and d.store_id = c.store_id and d.id = c.discount_id
          and d.active and d.used = 0 returning 1)
      select ${expectRows(sql`select count(*) from done`, 1, "offer_over")}`,
    () => undefined,
  );
