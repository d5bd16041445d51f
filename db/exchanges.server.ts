import { sql } from "drizzle-orm";
import { visible } from "./cards.server.ts";
import { offer, type OfferRow } from "./carts.server.ts";
import { askSql, type Question } from "./question.server.ts";

export type OfferOf = { variantId: string; offer: OfferRow };

/** What is sold under these variants' ids; those that are not sold are left out. */
export const offersOf = (variantIds: string[], now: Date): Question<OfferOf[]> =>
  askSql<OfferOf, OfferOf[]>(
    sql`select v.id as "variantId", ${offer} as offer from variants v join products p on p.id = v.product_id
      where v.id in (select jsonb_array_elements_text(${JSON.stringify(variantIds)}::jsonb)::uuid) and ${visible(now)}`,
    (rows) => rows,
  );

/** What can go out in the place of what was ordered: the variants of the same products, as they are sold now. */
export const siblingsOf = (number: number, now: Date): Question<OfferOf[]> =>
  askSql<OfferOf, OfferOf[]>(
    sql`select v.id as "variantId", ${offer} as offer from variants v join products p on p.id = v.product_id
      where p.id in (
          select l.product_id from order_lines l join orders o on o.store_id = l.store_id and o.id = l.order_id
          where o.number = ${number}::int and not l.gift_card)
        and ${visible(now)} order by p.title, v.position, v.id limit 300`,
    (rows) => rows,
  );
