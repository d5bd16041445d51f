import { sql } from "drizzle-orm";
import { visible } from "./cards.server.ts";
import { isCart, offer, type CartLineRow, type CartOf, type WantedLine } from "./carts.server.ts";
import { askSql, type Question } from "./question.server.ts";

/** Things that somebody named, in their order, as lines of a cart at today's prices. One no shopper may buy has no offer. */
export const linesNamed = (wanted: WantedLine[], now: Date): Question<CartLineRow[]> =>
  askSql<{ line: CartLineRow }, CartLineRow[]>(
    sql`select jsonb_build_object('variantId', w."variantId", 'quantity', w.quantity, 'titleSeen', '',
        'priceSeen', coalesce(v.price, 0), 'offer', case when p.id is not null then ${offer} end) as line
      from jsonb_array_elements(${JSON.stringify(wanted)}::jsonb) with ordinality as given (one, at)
      cross join lateral jsonb_to_record(given.one) as w ("variantId" uuid, quantity int)
      left join (variants v join products p on p.id = v.product_id and ${visible(now)}) on v.id = w."variantId"
      order by given.at`,
    (rows) => rows.map((row) => row.line),
  );

/** Takes everything out of a cart. */
export const emptyCart = (of: CartOf): Question<void> =>
  askSql(
    sql`delete from cart_lines l using carts c where l.store_id = c.store_id and l.cart_id = c.id and ${isCart(of)}`,
    () => undefined,
  );

export type LineToPut = WantedLine & { title: string; price: number; most: number };

/** Puts several things into a cart, or to the lines it has already, each up to its `most`; no more than `mostLines` lines. */
export const addLines = (of: CartOf, lines: LineToPut[], mostLines: number): Question<void> =>
  askSql(
    sql`insert into cart_lines as l (store_id, cart_id, variant_id, quantity, title, price_seen, added_at)
      select c.store_id, c.id, w."variantId", least(w.quantity, w.most), w.title, w.price,
        now() + w.at * interval '1 millisecond'
      from carts c
      cross join lateral (
        select given.*, row_number() over (partition by there.variant_id is null order by given.at) as fresh,
          there.variant_id is not null as known, (select count(*) from cart_lines o where o.cart_id = c.id) as has
        from jsonb_to_recordset(${JSON.stringify(lines.map((line, at) => ({ ...line, at })))}::jsonb)
          as given ("variantId" uuid, quantity int, title text, price bigint, most int, at int)
        left join cart_lines there on there.cart_id = c.id and there.variant_id = given."variantId") as w
      where ${isCart(of)} and (w.known or w.has + w.fresh <= ${mostLines}::int)
      on conflict (store_id, cart_id, variant_id) do update set title = excluded.title, price_seen = excluded.price_seen,
        quantity = least(l.quantity + excluded.quantity,
          (select most from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as m ("variantId" uuid, most int)
            where m."variantId" = excluded.variant_id))`,
    () => undefined,
  );
