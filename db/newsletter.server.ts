import { asc, eq, sql } from "drizzle-orm";
import { ask, askSql, type Question } from "./question.server.ts";
import { newsletterSubscribers } from "./schema/index.ts";

export type SubscriberState = "waiting" | "confirmed" | "left";
export type SubscriberRow = { id: string; email: string; state: SubscriberState; askedAt: Date };

const columns = {
  id: newsletterSubscribers.id,
  email: newsletterSubscribers.email,
  state: newsletterSubscribers.state,
  askedAt: newsletterSubscribers.askedAt,
};

export const subscriberByEmail = (email: string): Question<SubscriberRow | null> =>
  ask(
    (db) => db.select(columns).from(newsletterSubscribers).where(eq(newsletterSubscribers.email, email)),
    ([row]) => row ?? null,
  );

export const subscriberById = (id: string): Question<SubscriberRow | null> =>
  ask(
    (db) => db.select(columns).from(newsletterSubscribers).where(eq(newsletterSubscribers.id, id)),
    ([row]) => row ?? null,
  );

/** Notes that somebody asked; who is on the list already stays on it. Answers their id. */
export const noteAsked = (
  storeId: string,
  row: { id: string; email: string; consent: string },
  now: Date,
): Question<{ id: string }> =>
  askSql<{ id: string }, { id: string }>(
    sql`insert into newsletter_subscribers as s (id, store_id, email, state, consent, asked_at)
      values (${row.id}::uuid, ${storeId}::uuid, ${row.email}, 'waiting', ${row.consent}, ${now.toISOString()}::timestamptz)
      on conflict (store_id, email) do update set
        state = case s.state when 'confirmed' then 'confirmed' else 'waiting' end,
        consent = case s.state when 'confirmed' then s.consent else excluded.consent end,
        asked_at = case s.state when 'confirmed' then s.asked_at else excluded.asked_at end
      returning id`,
    ([found]) => ({ id: found?.id ?? row.id }),
  );

/** Puts somebody on the list, or takes them off it. */
export const setSubscriber = (id: string, state: "confirmed" | "left", now: Date): Question<void> => {
  const at = sql`${now.toISOString()}::timestamptz`;
  return askSql(
    state === "confirmed"
      ? sql`update newsletter_subscribers set state = 'confirmed', confirmed_at = ${at}, left_at = null
          where id = ${id}::uuid and state = 'waiting'`
      : sql`update newsletter_subscribers set state = 'left', left_at = ${at} where id = ${id}::uuid and state <> 'left'`,
    () => undefined,
  );
};

/** How many are in each state. */
export const subscriberCounts = (): Question<Record<SubscriberState, number>> =>
  askSql<{ state: SubscriberState; count: number }, Record<SubscriberState, number>>(
    sql`select state, count(*)::int as count from newsletter_subscribers group by state`,
    (rows) => ({
      waiting: 0,
      confirmed: 0,
      left: 0,
      ...Object.fromEntries(rows.map(({ state, count }) => [state, count])),
    }),
  );

export type ListedSubscriber = { id: string; email: string; consent: string; confirmedAt: Date | null };

/** Everybody on the list, the longest first. */
export const confirmedSubscribers = (): Question<ListedSubscriber[]> =>
  ask(
    (db) =>
      db
        .select({
          id: newsletterSubscribers.id,
          email: newsletterSubscribers.email,
          consent: newsletterSubscribers.consent,
          confirmedAt: newsletterSubscribers.confirmedAt,
        })
        .from(newsletterSubscribers)
        .where(eq(newsletterSubscribers.state, "confirmed"))
        .orderBy(asc(newsletterSubscribers.confirmedAt), asc(newsletterSubscribers.id)),
    (rows) => rows,
  );

/** What is kept of somebody at this address, or null. */
export const subscriptionOf = (
  email: string,
): Question<Pick<
  typeof newsletterSubscribers.$inferSelect,
  "state" | "consent" | "askedAt" | "confirmedAt" | "leftAt"
> | null> =>
  ask(
    (db) =>
      db
        .select({
          state: newsletterSubscribers.state,
          consent: newsletterSubscribers.consent,
          askedAt: newsletterSubscribers.askedAt,
          confirmedAt: newsletterSubscribers.confirmedAt,
          leftAt: newsletterSubscribers.leftAt,
        })
        .from(newsletterSubscribers)
        .where(eq(newsletterSubscribers.email, email)),
    ([row]) => row ?? null,
  );

/** Nobody of this account is on the list, or was. */
export const forgetSubscriptionOf = (buyerId: string): Question<void> =>
  askSql(
    sql`delete from newsletter_subscribers where email = (select email from buyer_users where id = ${buyerId}::uuid)`,
    () => undefined,
  );
