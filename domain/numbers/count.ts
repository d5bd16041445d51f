import type { CountingRun } from "#db/counting.server.ts";
import { uuidv7 } from "uuidv7";
import type { PlatformContext } from "../context.ts";

export type { CountingRun } from "#db/counting.server.ts";

/** Days in one transaction: some thousand stores that have just ended one, or a year of a few. */
const AT_ONCE = 2_000;
/** A cron may run for fifteen minutes; what is left then, the next one counts. */
const LONGEST_MS = 10 * 60_000;

/**
 * Counts, for all stores, the days that are over by their clocks and those that were changed since: late refunds, edits, money that came
 * after all. It can be run twice at once and cut off anywhere: each batch of days is counted whole or not at all. Leaves a row of what it
 * did. Throws what the database throws; that stands in the row, too. `at` is when it was to be done.
 */
export async function countNumbers({ db, now }: PlatformContext, at: Date): Promise<CountingRun> {
  const run: CountingRun = {
    id: uuidv7(),
    beganAt: now(),
    endedAt: null,
    stores: 0,
    days: 0,
    failed: 0,
    problem: "",
  };
  await db.keepRun(run);
  try {
    await db.noteDays(at);
    for (let more = true; more && now().getTime() - run.beganAt.getTime() < LONGEST_MS;) {
      const { stores, days, failed } = await db.countDays(AT_ONCE, at);
      run.stores += stores;
      run.days += days;
      run.failed += failed;
      more = days > 0;
    }
  } catch (error) {
    run.problem = String(error).slice(0, 500);
    throw error;
  } finally {
    run.endedAt = now();
    await db.keepRun(run);
  }
  return run;
}
