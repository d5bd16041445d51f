import { sql } from "drizzle-orm";
import type { Door } from "./door.server.ts";
import { askSql, type Question } from "./question.server.ts";

/** One counting of numbers, of all stores together. */
export type CountingRun = {
  id: string;
  beganAt: Date;
  /** Null while it goes on, and of one that was cut off. */
  endedAt: Date | null;
  /** How many stores, of how many days of theirs, and how many of those stores could not be counted. */
  stores: number;
  days: number;
  failed: number;
  problem: string;
};

/** What counts the numbers of all stores. Each call is a transaction: what was counted stays counted, whatever becomes of the rest. */
export type Counting = {
  /** Notes days as due: those that are over by now, and those that events have changed. */
  noteDays(now: Date): Promise<void>;
  /** Counts up to `most` days that are due. */
  countDays(most: number, now: Date): Promise<{ stores: number; days: number; failed: number }>;
  keepRun(run: CountingRun): Promise<void>;
  /** Stores whose newest day is counted and not forecast from. */
  storesToForecast(now: Date, most: number): Promise<string[]>;
};

type Counted = Awaited<ReturnType<Counting["countDays"]>>;

export const counting = (door: Door): Counting => ({
  noteDays: async (now) => void (await door.write({ ended: noteEnded(now), changed: noteChanged(now) })),
  countDays: async (most, now) => (await door.write({ counted: countDays(most, now) })).counted,
  storesToForecast: async (now, most) => (await door.read({ due: forecastsDue(now, most) })).due,
  keepRun: async (run) => void (await door.write({ kept: keepRun(run) })),
});

const noteEnded = (now: Date): Question<void> =>
  askSql(sql`select opnmrt_note_ended(${now.toISOString()}::timestamptz)`, () => undefined);

const noteChanged = (now: Date): Question<void> =>
  askSql(sql`select opnmrt_note_changed(${now.toISOString()}::timestamptz)`, () => undefined);

const countDays = (most: number, now: Date): Question<Counted> =>
  askSql<Counted, Counted>(
    sql`select stores, days, failed from opnmrt_count_days(${most}::int, ${now.toISOString()}::timestamptz)`,
    ([row]) => row ?? { stores: 0, days: 0, failed: 0 },
  );

const forecastsDue = (now: Date, most: number): Question<string[]> =>
  askSql<{ id: string }, string[]>(
    sql`select opnmrt_forecasts_due(${now.toISOString()}::timestamptz, ${most}::int) as id`,
    (rows) => rows.map(({ id }) => id),
  );

/** A run as it stands by now, under its id. */
const keepRun = ({ id, beganAt, endedAt, stores, days, failed, problem }: CountingRun): Question<void> =>
  askSql(
    sql`insert into counting_runs (id, began_at, ended_at, stores, days, failed, problem)
      values (${id}::uuid, ${beganAt.toISOString()}::timestamptz, ${endedAt?.toISOString() ?? null}::timestamptz, ${stores}, ${days}, ${failed}, ${problem})
      on conflict (id) do update set ended_at = excluded.ended_at, stores = excluded.stores, days = excluded.days,
        failed = excluded.failed, problem = excluded.problem`,
    () => undefined,
  );
