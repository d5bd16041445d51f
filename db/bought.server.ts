import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";

/**
 * What a store sold, order by order and with what of each is left after refunds, as far as its buyer is known. What a sale is and which
 * money was a refund, migrations 0054 and 0062 say.
 */
const purchases = sql`back as (
    select r.order_id, sum(r.amount) as amount
    from refunds r join orders o on o.id = r.order_id left join payments p on p.id = r.payment_id
    where r.status = 'done' and (o.status in ('cancelled', 'refunded') or p.status is distinct from 'refund_due')
    group by r.order_id),
  purchases as (
    select o.id, o.email, o.number, o.placed_at, o.total - least(o.total, coalesce(b.amount, 0)) as spent
    from orders o left join back b on b.order_id = o.id
    where o.email <> '' and opnmrt_is_sale(o.store_id, o.id, o.paid_at, o.method, o.status))`;

/** Somebody who bought in the store, known by an e-mail address. */
export type BuyerRow = {
  /** Their newest order that is a sale: it stands for them in addresses, which should hold no e-mail address. */
  number: number;
  name: string;
  email: string;
  orders: number;
  /** What their orders came to, less what went back; minor units. */
  spent: number;
  firstAt: Date;
  lastAt: Date;
};

export type BuyerSearch = {
  words: string;
  /** Whether e-mail addresses are looked through, too: who may not see one must not find it out letter by letter. */
  contact: boolean;
  by: "spent" | "orders" | "number";
};

type Sent = Omit<BuyerRow, "firstAt" | "lastAt"> & { firstAt: string; lastAt: string };
const received = (row: Sent): BuyerRow => ({
  ...row,
  firstAt: new Date(row.firstAt),
  lastAt: new Date(row.lastAt),
});

const summed = sql`select email, max(number) as number, count(*)::int as orders, sum(spent)::float8 as spent,
  min(placed_at) as "firstAt", max(placed_at) as "lastAt" from purchases`;

/** Buyers by what was asked for, the most first, from behind one: its value and its number. */
export const buyersBehind = (
  { words, contact, by }: BuyerSearch,
  after: { value: number; number: number } | null,
  limit: number,
): Question<BuyerRow[]> => {
  const part = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const named = sql`email in (select o.email from orders o where o.name ilike ${part} ${contact ? sql`or o.email ilike ${part}` : sql``})`;
  const column = sql.raw(by);
  return askSql<Sent, BuyerRow[]>(
    sql`with ${purchases}, buyers as (${summed} ${words ? sql`where ${named}` : sql``} group by email)
      select b.*, o.name from buyers b join orders o on o.number = b.number
      where ${after ? sql`(b.${column}, b.number) < (${after.value}, ${after.number})` : sql`true`}
      order by b.${column} desc, b.number desc limit ${limit}`,
    (rows) => rows.map(received),
  );
};

/** The buyer of an order, with all their orders; null when nobody knows who that is. An order that is no sale has none, unless they bought before or since. */
export const buyerOfOrder = (number: number): Question<BuyerRow | null> =>
  askSql<Sent, BuyerRow | null>(
    sql`with ${purchases}, buyers as (
        ${summed} where email = (select o.email from orders o where o.number = ${number}::int) group by email)
      select b.*, o.name from buyers b join orders o on o.number = b.number`,
    ([row]) => (row ? received(row) : null),
  );

export type BoughtProductRow = { productId: string | null; title: string; units: number };

/** What the buyer of an order bought most, without pieces that were called off, or came back before they were paid. */
export const boughtMost = (number: number, limit: number): Question<BoughtProductRow[]> =>
  askSql<BoughtProductRow, BoughtProductRow[]>(
    sql`with ${purchases}
      select l.product_id as "productId", coalesce(max(p.title), max(l.title)) as title, sum(l.quantity - l.removed - l.came_back_pieces)::int as units
      from purchases o join order_lines l on l.order_id = o.id left join products p on p.id = l.product_id
      where o.email = (select e.email from orders e where e.number = ${number}::int) and l.quantity > l.removed + l.came_back_pieces
      group by l.product_id, case when l.product_id is null then l.title end
      order by 3 desc, 2 limit ${limit}`,
    (rows) => rows,
  );

/** Of the people who bought in a span: how many had bought before it or more than once in it, and what their orders came to. */
export type ReturningRow = { buyers: number; returning: number; spent: number; spentReturning: number };

/** Buyers by the month they first bought in, and how many of them bought in a month and for how much; months by their first days. */
export type CohortRow = { cohort: string; month: string; buyers: number; spent: number };

type Asked = {
  timeZone: string;
  now: { from: string; to: string };
  before: { from: string; to: string };
  /** Cohorts from this month on. */
  since: string;
};

const NOBODY: ReturningRow = { buyers: 0, returning: 0, spent: 0, spentReturning: 0 };

/** The buyers of a period and of the one before it, and those of the newest months; all days by the store's clock. Orders are read once for all of it. */
export const buyersInNumbers = ({
  timeZone,
  now,
  before,
  since,
}: Asked): Question<{ now: ReturningRow; before: ReturningRow; cohorts: CohortRow[] }> => {
  const returning = ({ from, to }: { from: string; to: string }) => sql`(
    select jsonb_build_object('buyers', count(*), 'returning', count(*) filter (where again),
      'spent', coalesce(sum(spent), 0), 'spentReturning', coalesce(sum(spent) filter (where again), 0))
    from (
      select sum(spent) as spent, min(first) < ${from}::date or count(*) > 1 as again
      from bought where day between ${from}::date and ${to}::date group by email) p)`;
  return askSql(
    sql`with ${purchases},
      days as materialized (
        select email, (placed_at at time zone ${timeZone})::date as day, spent::float8 as spent from purchases),
      bought as materialized (
        select d.*, f.first from days d join (select email, min(day) as first from days group by email) f using (email)),
      months as (
        select date_trunc('month', first::timestamp) as cohort, date_trunc('month', day::timestamp) as month, email, sum(spent) as spent
        from bought where first >= ${since}::date group by 1, 2, 3)
      select ${returning(now)} as now, ${returning(before)} as before, coalesce((
        select jsonb_agg(c order by c.cohort desc, c.month) from (
          select cohort::date as cohort, month::date as month, count(*) as buyers, sum(spent) as spent
          from months group by months.cohort, months.month) c), '[]') as cohorts`,
    ([row]: { now: ReturningRow; before: ReturningRow; cohorts: CohortRow[] }[]) =>
      row ?? { now: NOBODY, before: NOBODY, cohorts: [] },
  );
};
