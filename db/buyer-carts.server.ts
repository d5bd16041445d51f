import { sql } from "drizzle-orm";
import { carryReminder } from "./cart-reminders.server.ts";
import { askSql, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

/** Has everybody else who changes what this buyer has one of (a cart, a preferred address) wait for the end of this batch. */
export const holdBuyer = (buyerId: string): Question<void> =>
  askSql(sql`select 1 from buyer_users where id = ${buyerId}::uuid for no key update`, () => undefined);

/**
 * Makes the one cart that a buyer fills, under the id `fresh`, or keeps the one there is for longer. One whose time is over
 * goes first.
 */
export const keepBuyerCart = (buyerId: string, fresh: string, now: Date, expiresAt: Date) => ({
  held: holdBuyer(buyerId),
  over: askSql(
    sql`delete from carts where buyer_id = ${buyerId}::uuid and ordered_at is null and expires_at <= ${now.toISOString()}`,
    () => undefined,
  ),
  cart: askSql(
    sql`insert into carts (id, store_id, buyer_id, expires_at)
      values (${fresh}, ${currentStore}, ${buyerId}, ${expiresAt.toISOString()})
      on conflict (store_id, buyer_id) where ordered_at is null do update set expires_at = excluded.expires_at`,
    () => undefined,
  ),
});

export type Carrying = {
  buyerId: string;
  /** The cart of the guest who has just become this buyer. */
  guestCartId: string;
  /** The id of the cart that all of it goes into; nobody has heard of it before. */
  fresh: string;
  now: Date;
  expiresAt: Date;
  mostOfOne: number;
  mostLines: number;
};

/**
 * Puts what is in a guest's cart and in the buyer's own into a new cart of the buyer; the old ones go. Quantities add up, but
 * not past what is left; of two prices seen, that of the cart touched last counts; where there are too many lines, those of
 * the guest's cart stay. The last one answers how many things the buyer's cart has.
 */
export const carryCart = (carrying: Carrying) => {
  const { buyerId, guestCartId, fresh, now, expiresAt, mostOfOne, mostLines } = carrying;
  const old = sql`o.ordered_at is null and o.expires_at > ${now.toISOString()}
    and (o.id = ${guestCartId}::uuid and o.buyer_id is null or o.buyer_id = ${buyerId}::uuid)`;
  const latest = (column: "title" | "price_seen") =>
    sql`(array_agg(l.${sql.identifier(column)} order by o.expires_at desc, o.in_hand desc))[1]`;
  return {
    buyerHeld: holdBuyer(buyerId),
    cartGathered: askSql(
      sql`with old as materialized (
          select id, id = ${guestCartId}::uuid as in_hand, expires_at from carts
          where ordered_at is null and expires_at > ${now.toISOString()}
            and (id = ${guestCartId}::uuid and buyer_id is null or buyer_id = ${buyerId}::uuid)
          order by id for update),
        lines as (
          select l.variant_id, sum(l.quantity) as wanted, max(l.quantity) as most_wanted, ${latest("title")} as title,
            ${latest("price_seen")} as price_seen, min(l.added_at) as added_at
          from old o join cart_lines l on l.cart_id = o.id
          group by l.variant_id order by bool_or(o.in_hand) desc, min(l.added_at), l.variant_id limit ${mostLines}),
        made as (
          insert into carts (id, store_id, expires_at)
          select ${fresh}::uuid, ${currentStore}, ${expiresAt.toISOString()} where exists (select from lines))
        insert into cart_lines (store_id, cart_id, variant_id, quantity, title, price_seen, added_at)
        select ${currentStore}, ${fresh}::uuid, l.variant_id, least(${mostOfOne}::int, l.wanted,
            case when v.tracked and not v.backorder then greatest(l.most_wanted, v.stock) end,
            case when v.most_per_order is not null then greatest(l.most_wanted, v.most_per_order) end), l.title, l.price_seen, l.added_at
        from lines l left join variants v on v.id = l.variant_id`,
      () => undefined,
    ),
    codesGathered: askSql(
      sql`insert into cart_codes (store_id, cart_id, code)
        select distinct ${currentStore}, ${fresh}::uuid, k.code from cart_codes k join carts o on o.id = k.cart_id
        where ${old} and exists (select from carts where id = ${fresh}::uuid)`,
      () => undefined,
    ),
    offersGathered: askSql(
      sql`insert into cart_offers (store_id, cart_id, card_id)
        select distinct ${currentStore}, ${fresh}::uuid, k.card_id from cart_offers k join carts o on o.id = k.cart_id
        where ${old} and exists (select from carts where id = ${fresh}::uuid)`,
      () => undefined,
    ),
    cardsGathered: askSql(
      sql`insert into cart_gift_cards (store_id, cart_id, card_id)
        select distinct ${currentStore}, ${fresh}::uuid, k.card_id from cart_gift_cards k join carts o on o.id = k.cart_id
        where ${old} and exists (select from carts where id = ${fresh}::uuid)`,
      () => undefined,
    ),
    ...carryReminder(old, guestCartId, fresh),
    // Before the new cart is the buyer's: nobody fills two.
    cartsCleared: askSql(
      sql`delete from carts where ordered_at is null
        and (id = ${guestCartId}::uuid and buyer_id is null or buyer_id = ${buyerId}::uuid)`,
      () => undefined,
    ),
    cart: askSql<{ count: number }, { count: number }>(
      sql`with given as (update carts set buyer_id = ${buyerId}::uuid where id = ${fresh}::uuid)
        select coalesce(sum(quantity), 0)::int as count from cart_lines where cart_id = ${fresh}::uuid`,
      ([row]) => row ?? { count: 0 },
    ),
  };
};
