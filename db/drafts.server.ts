import { sql } from "drizzle-orm";
import { visible } from "./cards.server.ts";
import { offer, type CartLineRow } from "./carts.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

/** A draft as it is kept. `typed` is read by the domain. */
export type DraftRow = { id: string; typed: unknown; revision: number; updatedAt: Date };

export const draftById = (id: string): Question<DraftRow | null> =>
  askSql<Omit<DraftRow, "updatedAt"> & { updatedAt: string }, DraftRow | null>(
    sql`select id, typed, revision, updated_at as "updatedAt" from draft_orders where id = ${id}::uuid`,
    ([row]) => (row ? { ...row, updatedAt: new Date(row.updatedAt) } : null),
  );

/** What a kept draft names, as it is sold now. */
export const linesOfDraft = (id: string, now: Date): Question<CartLineRow[]> =>
  askSql<{ line: CartLineRow }, CartLineRow[]>(
    sql`select jsonb_build_object('variantId', v.id, 'quantity', 1, 'titleSeen', '', 'priceSeen', v.price,
        'offer', case when p.id is not null then ${offer} end) as line
      from variants v left join products p on p.id = v.product_id and ${visible(now)}
      where v.id in (
        select (l ->> 'variantId')::uuid from draft_orders d, jsonb_array_elements(d.typed -> 'lines') l
        where d.id = ${id}::uuid and l ->> 'kind' = 'product')`,
    (rows) => rows.map(({ line }) => line),
  );

export type DraftToKeep = {
  id: string;
  typed: unknown;
  name: string;
  email: string;
  total: number;
  by: string;
  at: Date;
};

/**
 * Keeps one that is new. Refuses with `draft_moved` when it has become an order: the press that made it was a double one. That is
 * looked for behind the insert, in a statement of its own: an insert that waits for the order's transaction, in which the draft
 * goes, comes through when that is over, and sees orders as they were before it waited.
 */
export const insertDraft = ({ id, typed, name, email, total, by, at }: DraftToKeep) => ({
  draft: askSql(
    sql`insert into draft_orders (id, store_id, typed, name, email, total, created_by, created_at, updated_at)
      values (${id}::uuid, ${currentStore}, ${JSON.stringify(typed)}::jsonb, ${name}, ${email}, ${total}::bigint, ${by},
        ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz)`,
    () => undefined,
  ),
  noOrder: askSql(
    sql`select ${expectRows(sql`select count(*) from orders where cart_id = ${id}::uuid`, 0, "draft_moved")}`,
    () => undefined,
  ),
});

/** Refuses with `draft_moved` unless it is still as it was at this `revision`. */
export const changeDraft = (
  { id, typed, name, email, total, at }: Omit<DraftToKeep, "by">,
  revision: number,
): Question<void> =>
  askSql(
    sql`with changed as (
        update draft_orders set typed = ${JSON.stringify(typed)}::jsonb, name = ${name}, email = ${email},
          total = ${total}::bigint, revision = revision + 1, updated_at = ${at.toISOString()}::timestamptz
        where id = ${id}::uuid and revision = ${revision}::int returning 1)
      select ${expectRows(sql`select count(*) from changed`, 1, "draft_moved")}`,
    () => undefined,
  );

/** It becomes an order, once. Refuses with `draft_moved` when it has, or is not as it was at this `revision`. */
export const spendDraft = (id: string, revision: number): Question<void> =>
  askSql(
    sql`with spent as (
        delete from draft_orders where id = ${id}::uuid and revision = ${revision}::int returning 1)
      select ${expectRows(sql`select count(*) from spent`, 1, "draft_moved")}`,
    () => undefined,
  );

export const deleteDraft = (id: string): Question<void> =>
  askSql(sql`delete from draft_orders where id = ${id}::uuid`, () => undefined);

/** Nothing is put together any more for whoever has this account. */
export const deleteDraftsOf = (buyerId: string): Question<void> =>
  askSql(
    sql`delete from draft_orders d using buyer_users u where u.id = ${buyerId}::uuid and d.email = u.email`,
    () => undefined,
  );

/** What is put together for an address. */
export const draftsFor = (email: string): Question<unknown[]> =>
  askSql<{ typed: unknown }, unknown[]>(
    sql`select typed from draft_orders where email = ${email} order by id`,
    (rows) => rows.map(({ typed }) => typed),
  );

export type ListedDraft = {
  id: string;
  name: string;
  total: number;
  itemCount: number;
  updatedAt: Date;
};

/** The one changed last first, from below `before`. */
export const draftsBefore = (before: { at: Date; id: string }, limit: number): Question<ListedDraft[]> =>
  askSql<{ listed: Omit<ListedDraft, "updatedAt"> & { updatedAt: string } }, ListedDraft[]>(
    sql`select jsonb_build_object('id', d.id, 'name', coalesce(nullif(d.name, ''), d.email), 'total', d.total,
        'itemCount', coalesce(jsonb_array_length(d.typed -> 'lines'), 0), 'updatedAt', d.updated_at) as listed
      from draft_orders d where (d.updated_at, d.id) < (${before.at.toISOString()}::timestamptz, ${before.id}::uuid)
      order by d.updated_at desc, d.id desc limit ${limit}`,
    (rows) => rows.map(({ listed }) => ({ ...listed, updatedAt: new Date(listed.updatedAt) })),
  );

/** The money of an order that its seller took when it was made. For behind its payment in the same batch. */
export const settleByHand = (
  orderId: string,
  { paidWith, reference, at }: { paidWith: string; reference: string; at: Date },
): Question<void> =>
  askSql(
    sql`with settled as (
        update payments set status = 'paid', settled_at = ${at.toISOString()}::timestamptz
        where order_id = ${orderId}::uuid and status = 'pending' returning order_id)
      update orders set status = 'paid', paid_at = ${at.toISOString()}::timestamptz, hold_until = null,
        paid_with = ${paidWith}, paid_reference = ${reference} where id in (select order_id from settled)`,
    () => undefined,
  );
