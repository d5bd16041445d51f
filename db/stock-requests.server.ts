import { sql, type SQL } from "drizzle-orm";
import { visible } from "./cards.server.ts";
import { askSql, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

/** A variant as the page says that asks for an address; null when shoppers may not see its product. */
export type AskedVariantRow = {
  id: string;
  options: string[];
  inStock: boolean;
  product: { handle: string; title: string };
};

export const askedVariant = (id: string, now: Date): Question<AskedVariantRow | null> =>
  askSql<{ found: AskedVariantRow }, AskedVariantRow | null>(
    sql`select jsonb_build_object('id', v.id, 'options', v.options, 'inStock', not v.tracked or v.backorder or v.stock > 0,
        'product', jsonb_build_object('handle', p.handle, 'title', p.title)) as found
      from variants v join products p on p.id = v.product_id where v.id = ${id}::uuid and ${visible(now)}`,
    ([row]) => row?.found ?? null,
  );

/** `language` is the one they asked in; empty for the store's main one. */
export type StockRequest = { id: string; variantId: string; email: string; language: string };

/**
 * Somebody waits for a variant. Who waits already goes on waiting; nothing is added when there is some, when `mostOfOne`
 * addresses wait for it, or when this address waits for `mostEach` things.
 */
export const addStockRequest = (
  { id, variantId, email, language }: StockRequest,
  { mostOfOne, mostEach }: { mostOfOne: number; mostEach: number },
  now: Date,
): Question<void> =>
  askSql(
    sql`insert into stock_requests (id, store_id, variant_id, email, language, created_at)
      select ${id}::uuid, ${currentStore}, v.id, ${email}, ${language}, ${now.toISOString()}::timestamptz from variants v
      where v.id = ${variantId}::uuid and v.tracked and not v.backorder and v.stock <= 0
        and (select count(*) from stock_requests s where s.variant_id = v.id) < ${mostOfOne}
        and (select count(*) from stock_requests s where s.email = ${email}) < ${mostEach}
      on conflict do nothing`,
    () => undefined,
  );

/** Somebody whose letter is due, in the order of asking. */
export type DueRequestRow = StockRequest & {
  askedAt: Date;
  dueAt: Date;
  options: string[];
  inStock: boolean;
  /** Whether shoppers see the product now. */
  shown: boolean;
  product: { handle: string; title: string };
};

export const dueRequests = (limit: number, now: Date): Question<DueRequestRow[]> =>
  askSql<
    { due: Omit<DueRequestRow, "askedAt" | "dueAt"> & { askedAt: string; dueAt: string } },
    DueRequestRow[]
  >(
    sql`select jsonb_build_object('id', s.id, 'variantId', s.variant_id, 'email', s.email, 'language', s.language, 'askedAt', s.created_at,
        'dueAt', s.due_at, 'options', v.options, 'inStock', not v.tracked or v.backorder or v.stock > 0,
        'shown', ${visible(now)}, 'product', jsonb_build_object('handle', p.handle, 'title', p.title)) as due
      from stock_requests s join variants v on v.id = s.variant_id join products p on p.id = v.product_id
      where s.due_at <= ${now.toISOString()}::timestamptz order by s.id limit ${limit}`,
    (rows) => rows.map(({ due }) => ({ ...due, askedAt: new Date(due.askedAt), dueAt: new Date(due.dueAt) })),
  );

/** The letter is out, or is not wanted any more: nothing of it is kept. */
export const dropRequests = (ids: string[]): Question<void> =>
  askSql(sql`delete from stock_requests where id in ${listed(ids)}`, () => undefined);

/** Sold out again before the letter went: they go on waiting. */
export const waitOn = (ids: string[]): Question<void> =>
  askSql(
    sql`update stock_requests s set due_at = null from variants v
      where s.id in ${listed(ids)} and v.id = s.variant_id and v.tracked and not v.backorder and v.stock <= 0`,
    () => undefined,
  );

export const putOffRequests = (ids: string[], until: Date): Question<void> =>
  askSql(
    sql`update stock_requests set due_at = ${until.toISOString()}::timestamptz where id in ${listed(ids)}`,
    () => undefined,
  );

const listed = (ids: string[]): SQL =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`;

/** How many wait for each variant of a product, by the variant's id. */
export const waitingFor = (productId: string): Question<Record<string, number>> =>
  askSql<{ id: string; count: number }, Record<string, number>>(
    sql`select v.id, count(*)::int as count from variants v join stock_requests s on s.variant_id = v.id
      where v.product_id = ${productId}::uuid group by v.id`,
    (rows) => Object.fromEntries(rows.map(({ id, count }) => [id, count])),
  );

/** What somebody waits for, by their address. */
export const requestsOf = (email: string): Question<{ product: string; variant: string; since: Date }[]> =>
  askSql<
    { product: string; variant: string; since: string },
    { product: string; variant: string; since: Date }[]
  >(
    sql`select p.title as product, array_to_string(v.options, ' / ') as variant, s.created_at as since
      from stock_requests s join variants v on v.id = s.variant_id join products p on p.id = v.product_id
      where s.email = ${email} order by s.id`,
    (rows) => rows.map((row) => ({ ...row, since: new Date(row.since) })),
  );

/** Nobody at this address waits for anything any more. */
export const dropRequestsOf = (email: string): Question<void> =>
  askSql(sql`delete from stock_requests where email = ${email}`, () => undefined);

/** The same for the address of an account, and what letters it wanted is forgotten. */
export const forgetRequestsOf = (buyerId: string): Question<void> =>
  askSql(
    sql`with who as materialized (select email from buyer_users where id = ${buyerId}::uuid),
      stops as (delete from letter_stops where email in (select email from who))
      delete from stock_requests where email in (select email from who)`,
    () => undefined,
  );
