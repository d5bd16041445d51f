import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";

/** An event whose consequences are tried no more. */
export type DeadEvent = {
  id: string;
  storeId: string;
  storeName: string;
  type: string;
  at: Date;
  deadAt: Date;
  tries: number;
  problem: string;
};

/** How far those who listen to events are behind what happened. */
export type EventLag = {
  /** Events that nobody has handled yet and that are still tried; since when the oldest of them waits. */
  waiting: number;
  since: Date | null;
  dead: number;
  /** Until when numbers have heard of events, and how many days could not be counted. */
  numbersAt: Date | null;
  daysFailing: number;
};

/** Dead letters of all stores, the newest first, from behind `before`. */
export const deadEvents = (before: { at: Date; id: string } | null, limit: number): Question<DeadEvent[]> =>
  askSql<Omit<DeadEvent, "at" | "deadAt"> & { at: string; deadAt: string }, DeadEvent[]>(
    sql`select e.id, e.store_id as "storeId", s.name as "storeName", e.type, e.at, e.dead_at as "deadAt", e.tries, e.problem
      from events e join stores s on s.id = e.store_id
      where e.handled_at is null and e.dead_at is not null
        and ${before ? sql`(e.dead_at, e.id) < (${before.at.toISOString()}::timestamptz, ${before.id}::uuid)` : sql`true`}
      order by e.dead_at desc, e.id desc limit ${limit}`,
    (rows) => rows.map((row) => ({ ...row, at: new Date(row.at), deadAt: new Date(row.deadAt) })),
  );

export const eventLag = (): Question<EventLag> =>
  askSql<
    Omit<EventLag, "since" | "numbersAt"> & { since: string | null; numbersAt: string | null },
    EventLag
  >(
    sql`select count(*) filter (where dead_at is null)::int as waiting, min(at) filter (where dead_at is null) as since,
        count(dead_at)::int as dead, (select c.at from event_consumers c where c.name = 'numbers') as "numbersAt",
        (select opnmrt_days_failing()) as "daysFailing"
      from events where handled_at is null`,
    ([row]) => ({
      waiting: row?.waiting ?? 0,
      since: row?.since ? new Date(row.since) : null,
      dead: row?.dead ?? 0,
      numbersAt: row?.numbersAt ? new Date(row.numbersAt) : null,
      daysFailing: row?.daysFailing ?? 0,
    }),
  );

/** Has a dead letter tried once more; answers whose it is. Null when it is none any more. */
export const replayEvent = (id: string, personId: string): Question<string | null> =>
  askSql<{ storeId: string | null }, string | null>(
    sql`select opnmrt_replay_event(${id}::uuid, ${personId}) as "storeId"`,
    ([row]) => row?.storeId ?? null,
  );
