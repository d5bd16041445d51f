import { sql, type SQL } from "drizzle-orm";
import { memberOf } from "./cards.server.ts";
import { isCart, type CartOf } from "./carts.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

export type DiscountClassWord = "product" | "order" | "shipping";

/** The terms of a discount as they are kept. Minor units; hundredths of a percent. */
export type TermsRow = {
  id: string;
  title: string;
  automatic: boolean;
  active: boolean;
  kind: "order" | "products" | "shipping" | "buy_get" | "offer";
  basisPoints: number | null;
  amount: number | null;
  buyQuantity: number | null;
  getQuantity: number | null;
  timesPerOrder: number | null;
  chosenBuys: boolean;
  chosenGets: boolean;
  minSubtotal: number | null;
  minQuantity: number | null;
  perBuyer: number | null;
  inAll: number | null;
  startsAt: Date;
  endsAt: Date | null;
  combinesWith: DiscountClassWord[];
  used: number;
  revision: number;
};

export type CandidateRow = TermsRow & {
  /** The code it was found by, as the seller writes it; null when it comes by itself. */
  code: string | null;
  usedByBuyer: number;
  /** The products of the cart that it is for; null for all. */
  buys: string[] | null;
  gets: string[] | null;
  /** Of an offer: what it is of, and the thread it was made in. */
  offered: {
    lines: { variantId: string; quantity: number; price: number }[];
    thread: { kind: "order" | "buyer"; id: string };
  } | null;
};

/** What was asked for with a cart, and what comes by itself. */
export type AskedRow = {
  /** Codes in capitals, the first asked for first. */
  codes: string[];
  candidates: CandidateRow[];
};

/** Who buys, as far as it is known. */
export type BuyerKey = { emailKey: string; buyerId: string | null };

type Sent = Omit<CandidateRow, "startsAt" | "endsAt"> & { startsAt: string; endsAt: string | null };

/** More automatic discounts than a store may have at once. */
const MOST = 60;

/** The columns of discount `d` as jsonb. */
export const terms = sql`jsonb_build_object('id', d.id, 'title', d.title, 'automatic', d.automatic, 'active', d.active,
  'kind', d.kind, 'basisPoints', d.basis_points, 'amount', d.amount, 'buyQuantity', d.buy_quantity,
  'getQuantity', d.get_quantity, 'timesPerOrder', d.times_per_order, 'chosenBuys', d.chosen_buys,
  'chosenGets', d.chosen_gets, 'minSubtotal', d.min_subtotal, 'minQuantity', d.min_quantity, 'perBuyer', d.per_buyer,
  'inAll', d.in_all, 'startsAt', d.starts_at, 'endsAt', d.ends_at, 'combinesWith', d.combines_with, 'used', d.used,
  'revision', d.revision)`;

/**
 * The discounts that a cart may get: those of the codes kept with it and of `more` (in capitals), usable or not, and the
 * automatic ones of now. `buyer` is who has used them before.
 */
export const discountsFor = (of: CartOf, more: string[], buyer: BuyerKey, now: Date): Question<AskedRow> => {
  const at = sql`${now.toISOString()}::timestamptz`;
  return askSql<{ codes: string[]; candidates: Sent[] }, AskedRow>(
    sql`with mine as materialized (select c.id from carts c where ${isCart(of)}),
      asked as materialized (
        select code, min(added_at) as added_at from (
          select k.code, k.added_at from mine join cart_codes k on k.cart_id = mine.id
          union all select jsonb_array_elements_text(${JSON.stringify(more)}::jsonb), null) as each group by code),
      goods as materialized (
        select distinct v.product_id from mine join cart_lines l on l.cart_id = mine.id join variants v on v.id = l.variant_id),
      found as (
        select k.discount_id as id, k.code from asked join discount_codes k on upper(k.code) = asked.code
        union all select f.discount_id, null from mine join cart_offers o on o.cart_id = mine.id
          join thread_cards f on f.id = o.card_id
        union all (
          select d.id, null from discounts d where d.automatic and d.active and d.starts_at <= ${at}
            and (d.ends_at is null or d.ends_at > ${at}) order by d.id limit ${MOST}))
      select coalesce((select jsonb_agg(code order by added_at nulls last, code) from asked), '[]') as codes,
        coalesce((select jsonb_agg(${terms} || jsonb_build_object('code', found.code,
            'usedByBuyer', case when d.per_buyer is null then 0 else ${usesOf(buyer)} end,
            'buys', case when d.chosen_buys then ${inCart("buy")} end,
            'gets', case when d.chosen_gets then ${inCart("get")} end,
            'offered', case when d.kind = 'offer' then (
              select jsonb_build_object('lines', f.lines, 'thread', jsonb_build_object('id', f.thread_id,
                'kind', case when f.order_id is null then 'buyer' else 'order' end))
              from thread_cards f where f.discount_id = d.id limit 1) end))
          from found join discounts d on d.id = found.id), '[]') as candidates`,
    ([row]) => ({
      codes: row?.codes ?? [],
      candidates: (row?.candidates ?? []).map((sent) => ({
        ...sent,
        startsAt: new Date(sent.startsAt),
        endsAt: sent.endsAt === null ? null : new Date(sent.endsAt),
      })),
    }),
  );
};

/** How many orders of this buyer have discount `d`: by their address, or by their account. */
const usesOf = ({ emailKey, buyerId }: BuyerKey): SQL => sql`(
  select count(*)::int from discount_redemptions r where r.discount_id = d.id and r.returned_at is null
    and (r.email_key = nullif(${emailKey}::text, '') or r.buyer_id = ${buyerId}::uuid))`;

/** Those of the cart's `goods` that discount `d` names in this role, one by one or by a collection. */
const inCart = (role: "buy" | "get"): SQL => sql`(
  select coalesce(jsonb_agg(p.id), '[]') from goods join products p on p.id = goods.product_id
  where exists (
    select 1 from discount_targets t left join collections c on c.id = t.collection_id
    where t.discount_id = d.id and t.role = ${role}
      and (t.product_id = p.id or t.collection_id is not null and ${memberOf})))`;

/** Keeps a code with the cart, in capitals; at most `most` of them. */
export const keepCode = (of: CartOf, code: string, most: number): Question<void> =>
  askSql(
    sql`insert into cart_codes (store_id, cart_id, code)
      select c.store_id, c.id, ${code} from carts c where ${isCart(of)}
        and (select count(*) from cart_codes k where k.cart_id = c.id) < ${most}
      on conflict do nothing`,
    () => undefined,
  );

export const dropCode = (of: CartOf, code: string): Question<void> =>
  askSql(
    sql`delete from cart_codes k using carts c where ${isCart(of)} and k.cart_id = c.id and k.code = ${code}`,
    () => undefined,
  );

export type Redemption = {
  id: string;
  discountId: string;
  /** Of the terms that it was worked out by. */
  revision: number;
  title: string;
  code: string | null;
  class: DiscountClassWord;
  /** Minor units. */
  amount: number;
};

/**
 * Uses discounts for an order that stands in the same batch: counts each up by one and writes it down. Refuses with
 * `discount_spent` when one is used up, or this buyer has used it as often as they may, and with `discount_changed` when its
 * seller changed it meanwhile. The rows are locked in the order of their ids, in a statement of their own: what is counted
 * after it is as others left it.
 */
export const redeem = (
  orderId: string,
  used: Redemption[],
  { emailKey, buyerId }: BuyerKey,
  now: Date,
): { discountsHeld: Question<void>; discountsUsed: Question<void> } => {
  const wanted = sql`jsonb_to_recordset(${JSON.stringify(used)}::jsonb) as w (id uuid, "discountId" uuid, revision int,
    title text, code text, class text, amount bigint)`;
  return {
    discountsHeld: askSql(
      sql`with held as materialized (
          select d.id, d.revision, d.active from discounts d
          where d.id in (select w."discountId" from ${wanted}) order by d.id for update)
        select ${expectRows(
          sql`select count(*) from held join ${wanted} on w."discountId" = held.id and w.revision = held.revision where held.active`,
          used.length,
          "discount_changed",
        )}`,
      () => undefined,
    ),
    discountsUsed: askSql(
      sql`with counted as (
          update discounts d set used = used + 1 from ${wanted}
          where d.id = w."discountId" and (d.in_all is null or d.used < d.in_all)
            and (d.per_buyer is null or ${usesOf({ emailKey, buyerId })} < d.per_buyer)
          returning w.*),
        written as (
          insert into discount_redemptions (id, store_id, order_id, discount_id, title, code, class, amount, email_key,
            buyer_id, at)
          select w.id, ${currentStore}, ${orderId}::uuid, w."discountId", w.title, w.code, w.class, w.amount, ${emailKey},
            ${buyerId}::uuid, ${now.toISOString()}::timestamptz from counted w)
        select ${expectRows(sql`select count(*) from counted`, used.length, "discount_spent")}`,
      () => undefined,
    ),
  };
};

/** Gives back what an order used, once; locks the discounts in the order of their ids. */
export const giveDiscountsBack = (orderId: string, now: Date): Question<void> =>
  askSql(
    sql`with returned as (
        update discount_redemptions set returned_at = ${now.toISOString()}
        where order_id = ${orderId}::uuid and returned_at is null returning discount_id),
      held as materialized (
        select id from discounts where id in (select discount_id from returned) order by id for update)
      update discounts d set used = d.used - 1 from held where d.id = held.id`,
    () => undefined,
  );
