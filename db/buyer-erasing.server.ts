import { sql, type SQL } from "drizzle-orm";
import { askSql, expectRows, type Question } from "./question.server.ts";

/**
 * Locks an account and its orders: whoever is placing or sending one at this moment is waited for, and what follows in the
 * batch sees what they did.
 */
export const holdAccount = (buyerId: string) => ({
  account: askSql(sql`select 1 from buyer_users where id = ${buyerId}::uuid for update`, () => undefined),
  books: askSql(
    sql`select 1 from orders where buyer_id = ${buyerId}::uuid order by id for update`,
    () => undefined,
  ),
});

/** What is on its way back, to the buyer or to the shop, is told when it is there: so until then it is not over. */
const OVER = sql`o.status in ('fulfilled', 'cancelled', 'refunded') and not exists (
  select from refunds r where r.store_id = o.store_id and r.order_id = o.id and r.status in ('pending', 'sent'))
  and not exists (select from returns t where t.store_id = o.store_id and t.order_id = o.id
    and t.status in ('requested', 'approved', 'received'))
  and not exists (select from disputes d where d.store_id = o.store_id and d.order_id = o.id and d.ended_at is null)`;
const LETTERS_GONE = sql`not exists (
  select from events e where e.store_id = o.store_id and e.order_id = o.id and e.handled_at is null and e.dead_at is null)`;

/**
 * Orders under way leave the account, and are marked to forget whose they were when they are over and their last letter is
 * out. Answers how many. Needs `holdAccount` before it.
 */
export const forgetLater = (buyerId: string): Question<{ count: number }> =>
  askSql<{ count: number }, { count: number }>(
    sql`with left_open as (
        update orders o set buyer_id = null, erase_when_over = true
        where o.buyer_id = ${buyerId}::uuid and not (${OVER} and ${LETTERS_GONE}) returning 1)
      select count(*)::int as count from left_open`,
    ([row]) => row ?? { count: 0 },
  );

/** What is left in a buyer's account forgets whose it was. Needs `forgetLater` before it. */
export const forgetOrdersOf = (buyerId: string): Question<Forgotten> =>
  forget(sql`o.buyer_id = ${buyerId}::uuid`);

/** Locks orders, so that of two who finish their letters at once the second sees what the first did. */
export const holdOrders = (ids: string[]): Question<void> =>
  askSql(sql`select 1 from orders where id in ${listed(ids)} order by id for update`, () => undefined);

/** Those of these orders that are marked and over, with all letters out, forget whose they were. Needs `holdOrders` before it. */
export const forgetOver = (ids: string[]): Question<Forgotten> =>
  forget(sql`o.id in ${listed(ids)} and o.erase_when_over and ${OVER} and ${LETTERS_GONE}`);

/** What stands outside the database and has to go, too: receipts and pictures among the files, and what was said in the rooms of these threads. */
export type Forgotten = { files: string[]; threads: ThreadRow[] };
export type ThreadRow = { storeId: string; kind: "order" | "buyer"; id: string };

const listed = (ids: string[]): SQL =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`;

/**
 * Who, and where, goes from the orders of which `these` (on `orders o`) holds: from their events, from what the gateway sent,
 * and with the cart they were. Number, lines, amounts, dates, country and region stay: they are the shop's books. A new key
 * closes every link to the order's page.
 */
function forget(these: SQL): Question<Forgotten> {
  return askSql<{ file: string | null; thread: ThreadRow | null }, Forgotten>(
    sql`with gone as materialized (select o.id, o.cart_id, o.email from orders o where ${these}),
      emptied as (delete from carts where id in (select cart_id from gone)),
      told as (
        update events e set data = replace((case
            when e.type = 'LETTER_REFUSED' then e.data - 'to' - 'problem'
            -- How the seller says it was paid; of a gateway's payment it is our own name for it, and stays.
            when e.type = 'ORDER_PAID' and e.data ? 'paidWith' then e.data - 'reference'
            else e.data - 'reason' - 'how' - 'trackingNumber' - 'trackingUrl' end)::text, gone.email, '')::jsonb
        from gone where e.order_id = gone.id and e.data <> '{}'),
      reduced as (
        update discount_redemptions r set email_key = '', buyer_id = null from gone where r.order_id = gone.id),
      given as (update gift_cards g set email = null, note = '' from gone where g.order_id = gone.id),
      brought as (update returns t set note = '', answer = '' from gone where t.order_id = gone.id),
      disputed as (update disputes d set words = '', answer = '', offer = '', verdict = '' from gone where d.order_id = gone.id),
      unblocked as (delete from blocked_writers x using gone where x.email_key = lower(gone.email)
        and not exists (select from orders other where lower(other.email) = x.email_key and other.id not in (select id from gone))),
      reported as (update reports r set author = '', words = '', reason = '', media_key = null from gone where r.thread_id = gone.id),
      refunded as (update refunds r set reason = '', note = '', how = '' from gone where r.order_id = gone.id),
      sent as (
        update fulfilments f set tracking_number = '', tracking_url = '' from gone where f.order_id = gone.id),
      reviewed as (update reviews r set name = '', author = r.id::text from gone where r.order_id = gone.id),
      uninvited as (delete from review_invitations where order_id in (select id from gone)),
      talked as (delete from threads t using gone where t.id = gone.id),
      pictured as (delete from thread_cards c using gone where c.order_id = gone.id returning c.media_key),
      shown as (delete from payment_proofs f using gone where f.order_id = gone.id returning f.media_key),
      paid as (
        update payments p set pay_url = null from gone where p.order_id = gone.id and p.pay_url is not null),
      -- The first condition is settled once, before any receipt is read: mostly there is nobody to forget.
      heard as (
        update webhook_receipts r set body = '' where exists (select from gone)
          and exists (select from gone where gone.email <> '' and position(gone.email in lower(r.body)) > 0)),
      ended as (update orders o set buyer_id = null, cart_id = null, erase_when_over = false, erased_at = now(),
        key = translate(encode(uuid_send(gen_random_uuid()), 'base64'), '+/=', '-_'),
        name = '', email = '', phone = '', note = '', rider_note = '', gift_message = '', paid_reference = '',
        discount_reason = case when o.discount_reason = '' then '' else 'Discount' end, address = jsonb_build_object('line1', '', 'line2', '', 'city', '',
          'region', coalesce(o.address ->> 'region', ''), 'postcode', '', 'country', coalesce(o.address ->> 'country', ''))
      from gone where o.id = gone.id returning o.store_id, o.id)
      select media_key as file, null::jsonb as thread from shown
      union all select media_key, null from pictured where media_key is not null
      -- Rooms are ahead of the books: what was said a moment ago may be in a thread that has no row yet.
      union all select null, jsonb_build_object('storeId', store_id, 'kind', 'order', 'id', id) from ended`,
    (rows) => ({
      files: rows.flatMap(({ file }) => file ?? []),
      threads: rows.flatMap(({ thread }) => thread ?? []),
    }),
  );
}

/** What a buyer and the store said to each other before they bought goes with their account, also when the books do not have it yet. */
export const threadOf = (buyerId: string): Question<ThreadRow[]> =>
  askSql<ThreadRow, ThreadRow[]>(
    sql`select store_id as "storeId", 'buyer' as kind, id from buyer_users where id = ${buyerId}::uuid`,
    (rows) => rows,
  );

/** The account goes, with sessions, password, addresses and open cart, and what was asked of its e-mail address. */
export const deleteAccount = (buyerId: string) => ({
  asked: askSql(
    sql`delete from buyer_challenges where email = (select email from buyer_users where id = ${buyerId}::uuid)`,
    () => undefined,
  ),
  heard: askSql(
    sql`delete from blocked_writers x using buyer_users b where b.id = ${buyerId}::uuid and x.email_key = lower(b.email)
      and not exists (select from orders o where lower(o.email) = x.email_key)`,
    () => undefined,
  ),
  reported: askSql(
    sql`update reports set author = '', words = '', reason = '', media_key = null where thread_id = ${buyerId}::uuid`,
    () => undefined,
  ),
  accountGone: askSql(
    sql`with gone as (delete from buyer_users where id = ${buyerId}::uuid returning 1)
      select ${expectRows(sql`select count(*) from gone`, 1, "signed_out")}`,
    () => undefined,
  ),
});
