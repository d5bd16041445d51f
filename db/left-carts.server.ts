import { sql, type SQL } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";

/** How many, and what they come to in minor units. */
type Sum = { count: number; value: number };

export type LeftCartNumbers = {
  /** Carts that nobody touched for an hour, and of those the ones whose shopper wants to be reminded. */
  left: Sum;
  reachable: Sum;
  remindersSent: number;
  /** Orders of carts that came back by a letter's link. */
  recovered: Sum;
  /** Orders that were paid after their time to be paid was over. */
  paidLate: Sum;
};

const at = (moment: Date): SQL => sql`${moment.toISOString()}::timestamptz`;

/** Sold: paid, or to be paid when it comes. */
const SOLD = sql`(o.status in ('paid', 'fulfilled') or o.status = 'placed' and o.method = 'pay_on_delivery')`;

/**
 * What became of carts since `since`. A cart is kept for thirty days from when it was touched, so `leftBefore` is that of one
 * that was touched an hour ago.
 */
export const leftCartNumbers = (now: Date, since: Date, leftBefore: Date): Question<LeftCartNumbers> =>
  askSql<{ numbers: LeftCartNumbers }, LeftCartNumbers>(
    sql`with left_ones as (
        select coalesce(sum(l.quantity * l.price_seen), 0) as value, exists (
          select from cart_reminders r where r.cart_id = c.id and r.email is not null) as reachable
        from carts c join cart_lines l on l.store_id = c.store_id and l.cart_id = c.id
        where c.ordered_at is null and c.expires_at > ${at(now)} and c.expires_at <= ${at(leftBefore)}
        group by c.id),
      back as (
        select o.total from orders o where ${SOLD} and o.placed_at >= ${at(since)}
          and exists (select from cart_reminders r where r.back_as = o.cart_id)),
      late as (
        select o.total from orders o where ${SOLD} and o.paid_at >= ${at(since)} and exists (
          select from events e where e.store_id = o.store_id and e.order_id = o.id and e.type = 'HOLD_ENDED'
            and e.at < o.paid_at))
      select jsonb_build_object(
        'left', (select jsonb_build_object('count', count(*), 'value', coalesce(sum(value), 0)) from left_ones),
        'reachable', (select jsonb_build_object('count', count(*), 'value', coalesce(sum(value), 0))
          from left_ones where reachable),
        'remindersSent', (select count(*) filter (where r.first_sent_at >= ${at(since)})
          + count(*) filter (where r.second_sent_at >= ${at(since)}) from cart_reminders r),
        'recovered', (select jsonb_build_object('count', count(*), 'value', coalesce(sum(total), 0)) from back),
        'paidLate', (select jsonb_build_object('count', count(*), 'value', coalesce(sum(total), 0)) from late)
      ) as numbers`,
    ([row]) => row?.numbers ?? NOTHING,
  );

const NOTHING: LeftCartNumbers = {
  left: { count: 0, value: 0 },
  reachable: { count: 0, value: 0 },
  remindersSent: 0,
  recovered: { count: 0, value: 0 },
  paidLate: { count: 0, value: 0 },
};

/** A cart whose shopper wants to be reminded of it. */
export type LeftCartRow = {
  /** The reminder's. */
  id: string;
  email: string;
  /** Thirty days after it was touched last. */
  expiresAt: Date;
  /** Of things, and what they come to at the prices that were seen, in minor units. */
  count: number;
  value: number;
  title: string;
  firstSentAt: Date | null;
  secondSentAt: Date | null;
  backAt: Date | null;
};

/** Carts that were left and may be written about, the one touched last first, from below `before`. */
export const leftCarts = (
  now: Date,
  before: { expiresAt: Date; id: string },
  limit: number,
): Question<LeftCartRow[]> =>
  askSql<
    {
      listed: Omit<LeftCartRow, "expiresAt" | "firstSentAt" | "secondSentAt" | "backAt"> &
        Record<"expiresAt", string> &
        Record<"firstSentAt" | "secondSentAt" | "backAt", string | null>;
    },
    LeftCartRow[]
  >(
    sql`select jsonb_build_object('id', r.id, 'email', r.email, 'expiresAt', c.expires_at, 'count', sum(l.quantity),
        'value', sum(l.quantity * l.price_seen), 'title', (array_agg(l.title order by l.added_at))[1],
        'firstSentAt', r.first_sent_at, 'secondSentAt', r.second_sent_at, 'backAt', r.back_at) as listed
      from cart_reminders r join carts c on c.store_id = r.store_id and c.id = r.cart_id
      join cart_lines l on l.store_id = c.store_id and l.cart_id = c.id
      where r.email is not null and c.ordered_at is null and c.expires_at > ${at(now)}
        and (c.expires_at, r.id) < (${at(before.expiresAt)}, ${before.id}::uuid)
      group by r.id, c.id order by c.expires_at desc, r.id desc limit ${limit}`,
    (rows) =>
      rows.map(({ listed }) => ({
        ...listed,
        expiresAt: new Date(listed.expiresAt),
        firstSentAt: perhaps(listed.firstSentAt),
        secondSentAt: perhaps(listed.secondSentAt),
        backAt: perhaps(listed.backAt),
      })),
  );

const perhaps = (text: string | null) => (text === null ? null : new Date(text));
