import { sql } from "drizzle-orm";
import type { GatewayWord } from "./payments-of-order.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";
import type { RunCursor } from "./schema/reconciliation.ts";
import { currentStore } from "./schema/tenant.ts";

export type RunKind = "waiting" | "full";
export type RunStage = "waiting" | "charges" | "paid";

/** A run that somebody works on. */
export type RunRow = {
  id: string;
  kind: RunKind;
  stage: RunStage;
  cursor: RunCursor;
  since: Date;
  startedAt: Date;
};

/** How far back a full run looks: at first, and at most. */
const MONTH_DAYS = 30;
/** So much of what was compared before is compared again: a page may be paid days after it was opened, and money may be called back. */
const OVERLAP_DAYS = 7;
/** Runs that are over are kept for so long. */
const KEPT_DAYS = 90;

const dayAgo = (now: Date, days: number) =>
  sql`${new Date(now.getTime() - days * 86_400_000).toISOString()}::timestamptz`;

/**
 * Begins a run, or leaves the one that goes on. A full one takes the place of one that only asks about what waits, and begins
 * anew: whoever works on that is refused from then on.
 */
export const openRun = (provider: GatewayWord, kind: RunKind, now: Date): Question<void> =>
  askSql(
    sql`insert into reconciliation_runs as r (id, store_id, provider, kind, since, started_at)
      values (uuidv7(), ${currentStore}, ${provider}, ${kind}, ${
        kind === "waiting"
          ? dayAgo(now, 1)
          : sql`greatest(${dayAgo(now, MONTH_DAYS)}, coalesce((select max(started_at) from reconciliation_runs
              where provider = ${provider} and kind = 'full' and state = 'done'), ${dayAgo(now, MONTH_DAYS)})
              - make_interval(days => ${OVERLAP_DAYS}))`
      }, ${now.toISOString()}::timestamptz)
      on conflict (store_id, provider) where state = 'running' do update set kind = 'full', stage = 'waiting', cursor = '{}',
        since = excluded.since, started_at = excluded.started_at, lease = null, leased_until = null,
        asked = 0, booked = 0, unasked = 0, others = 0, problem = ''
      where r.kind = 'waiting' and excluded.kind = 'full'`,
    () => undefined,
  );

/** Takes the run that goes on for oneself, until `until`; null when there is none, or somebody else works on it. */
export const claimRun = (
  provider: GatewayWord,
  lease: string,
  now: Date,
  until: Date,
): Question<RunRow | null> =>
  askSql<
    Omit<RunRow, "since" | "startedAt"> & { since: Date | string; startedAt: Date | string },
    RunRow | null
  >(
    sql`update reconciliation_runs set lease = ${lease}::uuid, leased_until = ${until.toISOString()}::timestamptz
      where provider = ${provider} and state = 'running'
        and coalesce(leased_until <= ${now.toISOString()}::timestamptz, true)
      returning id, kind, stage, cursor, since, started_at as "startedAt"`,
    ([row]) => (row ? { ...row, since: new Date(row.since), startedAt: new Date(row.startedAt) } : null),
  );

/** What a slice came to. Counts are added to those before. */
export type Slice = {
  stage: RunStage;
  cursor: RunCursor;
  asked: number;
  booked: number;
  unasked: number;
  others: number;
  problem: string;
};

/** Keeps what a slice came to and lets go of the run. Refuses with `run_moved` when it is no longer one's own. */
export const keepSlice = (runId: string, lease: string, slice: Slice): Question<void> =>
  askSql(
    sql`with kept as (
        update reconciliation_runs set stage = ${slice.stage}, cursor = ${JSON.stringify(slice.cursor)}::jsonb,
          asked = asked + ${slice.asked}::int, booked = booked + ${slice.booked}::int,
          unasked = unasked + ${slice.unasked}::int, others = others + ${slice.others}::int,
          problem = ${slice.problem}, lease = null, leased_until = null
        where id = ${runId}::uuid and lease = ${lease}::uuid and state = 'running' returning 1)
      select ${expectRows(sql`select count(*) from kept`, 1, "run_moved")}`,
    () => undefined,
  );

/** The run is over; how many payments matched is counted now, and runs that nobody needs any more go. Needs `keepSlice` before it. */
export const endRun = (runId: string, state: "done" | "stopped", now: Date): Question<void> =>
  askSql(
    sql`with ended as (
        update reconciliation_runs r set state = ${state}, finished_at = ${now.toISOString()}::timestamptz,
          matched = (select count(*)::int from payments p where p.provider = r.provider and p.matched_at >= r.started_at)
        where r.id = ${runId}::uuid returning r.provider)
      delete from reconciliation_runs r using ended e
      where r.provider = e.provider and r.id <> ${runId}::uuid and r.state <> 'running'
        and (r.kind = 'waiting' or r.started_at < ${dayAgo(now, KEPT_DAYS)})`,
    () => undefined,
  );

/** A run as its seller sees it. */
export type RunReport = {
  provider: GatewayWord;
  kind: RunKind;
  state: "running" | "done" | "stopped";
  since: Date;
  startedAt: Date;
  finishedAt: Date | null;
  asked: number;
  booked: number;
  unasked: number;
  matched: number;
  others: number;
  problem: string;
};

type SentReport = Omit<RunReport, "since" | "startedAt" | "finishedAt"> & {
  since: Date | string;
  startedAt: Date | string;
  finishedAt: Date | string | null;
};

/** The last run of each gateway, kind and state, the newest first. */
export const lastRuns = (): Question<RunReport[]> =>
  askSql<SentReport, RunReport[]>(
    sql`select * from (
        select distinct on (provider, kind, state) provider, kind, state, since, started_at as "startedAt",
          finished_at as "finishedAt", asked, booked, unasked, matched, others, problem
        from reconciliation_runs order by provider, kind, state, started_at desc) as last
      order by "startedAt" desc`,
    (rows) =>
      rows.map((row) => ({
        ...row,
        since: new Date(row.since),
        startedAt: new Date(row.startedAt),
        finishedAt: row.finishedAt === null ? null : new Date(row.finishedAt),
      })),
  );
