import { sql } from "drizzle-orm";
import { ask, askSql, type Question } from "./question.server.ts";
import { events } from "./schema/events.ts";
import { currentStore } from "./schema/tenant.ts";

export type NewEvent = {
  id: string;
  type: string;
  orderId: string | null;
  actor: string;
  data: Record<string, unknown>;
  at: Date;
};

export type UnhandledRow = {
  id: string;
  type: string;
  orderId: string | null;
  data: Record<string, unknown>;
  at: Date;
};

/** The same with who did it, as `actorName` says it. */
export type UnhandledByRow = UnhandledRow & {
  actor: string;
  /** When it was first tried in vain. */
  failingSince: Date | null;
};

/** Adds to the outbox, in the transaction of the change it tells of. */
export const insertEvents = (told: NewEvent[]): Question<void> =>
  ask(
    (db) => db.insert(events).values(told.map((event) => ({ ...event, storeId: currentStore }))),
    () => undefined,
  );

/** What nobody has handled yet and is still tried, oldest first, after the event `after`. */
export const unhandledEvents = (after: string, limit: number): Question<UnhandledByRow[]> =>
  ask(
    (db) =>
      db
        .select({
          id: events.id,
          type: events.type,
          orderId: events.orderId,
          actor: events.actor,
          data: events.data,
          at: events.at,
          failingSince: events.failingSince,
        })
        .from(events)
        .where(sql`${events.handledAt} is null and ${events.deadAt} is null and ${events.id} > ${after}`)
        .orderBy(events.id)
        .limit(limit),
    (rows) => rows,
  );

/** Marks events as handled; those that are already keep their time. */
export const markHandled = (ids: string[], now: Date): Question<void> =>
  askSql(
    sql`update events set handled_at = ${now.toISOString()}
      where handled_at is null and id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`,
    () => undefined,
  );

/** An event of which something could not be done. */
export type NotDone = { id: string; problem: string; isDead: boolean };

/** Notes why events wait, and lets those rest that are tried no more. */
export const keepWaiting = (waiting: NotDone[], now: Date): Question<void> =>
  askSql(
    sql`update events e set tries = e.tries + 1, problem = left(w.problem, 500),
        failing_since = coalesce(e.failing_since, ${now.toISOString()}::timestamptz),
        dead_at = case when w."isDead" then ${now.toISOString()}::timestamptz end
      from jsonb_to_recordset(${JSON.stringify(waiting)}::jsonb) as w (id uuid, problem text, "isDead" boolean)
      where e.id = w.id and e.handled_at is null and e.dead_at is null`,
    () => undefined,
  );
