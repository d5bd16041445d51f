import { sql } from "drizzle-orm";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";
import { because, type StockWhy } from "./stock-why.server.ts";

export type NewPurchase = {
  id: string;
  supplier: string;
  note: string;
  expectedOn: string;
  actor: string;
  at: Date;
  lines: { id: string; variantId: string; quantity: number }[];
};

/** Numbers are given one after the other. */
const holdNumbers = (): Question<void> =>
  askSql(
    sql`select pg_advisory_xact_lock(hashtextextended('purchases ' || ${currentStore}::text, 0))`,
    () => undefined,
  );

/**
 * Keeps an order. Refuses with `gone` when one of its variants is not there or not counted; raises `Duplicate` (`purchases_pkey`) when it is kept
 * already.
 */
export const insertPurchase = ({ id, supplier, note, expectedOn, actor, at, lines }: NewPurchase) => ({
  held: holdNumbers(),
  order: askSql(
    sql`insert into purchases (id, store_id, number, supplier, note, expected_on, actor, ordered_at)
      select ${id}::uuid, ${currentStore}, (select coalesce(max(number), 0) + 1 from purchases), ${supplier}, ${note}, ${expectedOn}::date, ${actor},
        ${at.toISOString()}::timestamptz`,
    () => undefined,
  ),
  lines: askSql(
    sql`with given as (select * from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as g(id uuid, "variantId" uuid, quantity int)),
      kept as (
        insert into purchase_lines (id, store_id, purchase_id, variant_id, title, quantity)
        select g.id, ${currentStore}, ${id}::uuid, v.id, concat_ws(', ', p.title, nullif(array_to_string(v.options, ' / '), '')), g.quantity
        from given g join variants v on v.id = g."variantId" and v.tracked join products p on p.id = v.product_id
        returning 1)
      select ${expectRows(sql`select count(*) from kept`, sql`${lines.length}::int`, "gone")}`,
    () => undefined,
  ),
});

/** Locks an order. Refuses with `ended` unless something of it may still come. */
const lockOpen = (number: number): Question<void> =>
  askSql(
    sql`select ${expectRows(
      sql`select count(*) from (select 1 from purchases where number = ${number}::int and status in ('open', 'partly') for update) as open`,
      1,
      "ended",
    )}`,
    () => undefined,
  );

type Receipt = {
  id: string;
  number: number;
  locationId: string;
  lines: { variantId: string; quantity: number }[];
  /** More than was ordered may come. */
  mayBeMore: boolean;
};

/**
 * Books what came of an order: the receipt, the lines, the stock with its ledger, and whether all of it is there now. Refuses with `ended`,
 * `location_closed`, `gone` when something is no line of it or for sale no more, and `too_many`; raises `Duplicate` (`purchase_receipts_pkey`) when it is booked already.
 */
export const receivePurchase = (
  { id, number, locationId, lines, mayBeMore }: Receipt,
  why: Pick<StockWhy, "actor" | "at" | "note">,
) => {
  const given = sql`given as (select * from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as g("variantId" uuid, quantity int))`;
  const order = sql`(select p.id from purchases p where p.number = ${number}::int)`;
  return {
    order: lockOpen(number),
    receipt: askSql(
      sql`insert into purchase_receipts (id, store_id, purchase_id, location_id, pieces, actor, at)
        select ${id}::uuid, ${currentStore}, ${order}, ${locationId}::uuid, ${lines.reduce((sum, { quantity }) => sum + quantity, 0)}::int,
          ${why.actor}, ${why.at.toISOString()}::timestamptz
        where opnmrt_expect((select count(*) from stock_locations where id = ${locationId}::uuid and active), 1, 'location_closed') is not null`,
      () => undefined,
    ),
    locked: askSql(
      sql`with ${given}, there as (
          select v.id from variants v join given g on g."variantId" = v.id where v.tracked order by v.id for update of v)
        select ${expectRows(sql`select count(*) from there`, sql`${lines.length}::int`, "gone")}`,
      () => undefined,
    ),
    lines: askSql(
      sql`with ${given}, done as (
          update purchase_lines l set received = l.received + g.quantity from given g
          where l.purchase_id = ${order} and l.variant_id = g."variantId" returning l.received > l.quantity as over)
        select ${expectRows(sql`select count(*) from done`, sql`${lines.length}::int`, "gone")},
          ${mayBeMore ? sql`0` : expectRows(sql`select count(*) from done where over`, 0, "too_many")}`,
      () => undefined,
    ),
    stock: askSql(
      sql`with ${given}, done as (
          update variants v set stock = v.stock + g.quantity, updated_at = ${why.at.toISOString()}::timestamptz
          from given g where v.id = g."variantId")
        select ${because({ reason: "received", locationId, ...why })}`,
      () => undefined,
    ),
    state: askSql(
      sql`update purchases p set (status, ended_at) = (
          select case when bool_and(l.received >= l.quantity) then 'received' else 'partly' end,
            case when bool_and(l.received >= l.quantity) then ${why.at.toISOString()}::timestamptz end
          from purchase_lines l where l.purchase_id = p.id)
        where p.number = ${number}::int`,
      () => undefined,
    ),
  };
};

/** Nothing more of an order will come. Refuses with `ended`. */
export const endPurchase = (number: number, at: Date) => ({
  order: lockOpen(number),
  ended: askSql(
    sql`update purchases set status = 'cancelled', ended_at = ${at.toISOString()}::timestamptz where number = ${number}::int`,
    () => undefined,
  ),
});
