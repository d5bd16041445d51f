import type { Day } from "../store/day.ts";
import { type Period, stepOf, stepsIn } from "./period.ts";

/** What the days of a step come to, and those of the step as many before; null where there is none. */
export type SumsOfStep<Sums> = { first: Day; sums: Sums; before: Sums | null };

/** The steps of a period, each beside the one before it that it is compared with. */
export function inSteps<Row extends { day: Day }, Sums>(
  period: Period,
  days: Row[],
  earlier: Row[],
  sumOf: (rows: Row[]) => Sums,
): SumsOfStep<Sums>[] {
  const bySteps = Map.groupBy(days, ({ day }) => stepOf(day, period.by));
  const beforeBySteps = Map.groupBy(earlier, ({ day }) => stepOf(day, period.by));
  const earlierSteps = stepsIn(period.before, period.by);
  const steps = stepsIn(period, period.by);
  return steps.map((first, at) => {
    // A period may begin within a step, so one of the two can have a step more: their ends belong together.
    const same = earlierSteps[at + earlierSteps.length - steps.length];
    return {
      first,
      sums: sumOf(bySteps.get(first) ?? []),
      before: same ? sumOf(beforeBySteps.get(same) ?? []) : null,
    };
  });
}
