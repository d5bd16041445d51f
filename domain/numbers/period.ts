import { daysBetween, isDay, plusDays, type Day } from "../store/day.ts";

export type Span = { from: Day; to: Day };

/** Days that are looked at, as many right before them, and in which steps they are shown. */
export type Period = Span & { before: Span; by: Step; range: Range };

export const RANGES = ["7d", "28d", "90d", "12m", "custom"] as const;
export type Range = (typeof RANGES)[number];
export const STEPS = ["day", "week", "month"] as const;
export type Step = (typeof STEPS)[number];

/** What somebody chose; anything may stand in an address. */
export type Chosen = { range?: string | null; from?: string | null; to?: string | null; by?: string | null };

const DAYS: Record<Exclude<Range, "custom">, number> = { "7d": 7, "28d": 28, "90d": 90, "12m": 365 };
/** Three years: more is no chart any more. */
const LONGEST = 1_096;
/** More steps than can be told apart on a phone become weeks, and then months. */
const MOST_DAYS = 45;
const MOST_WEEKS = 200;

/** Reads what was chosen, as of `today`; what can't be read is the last 28 days. A span that goes beyond today ends with it. */
export function periodOf(chosen: Chosen, today: Day): Period {
  const span = customSpan(chosen, today);
  const known = RANGES.find((each) => each === chosen.range && each !== "custom");
  const range: Range = span ? "custom" : (known ?? "28d");
  const { from, to } = span ?? {
    from: plusDays(today, 1 - DAYS[known === "custom" || !known ? "28d" : known]),
    to: today,
  };
  const length = daysIn({ from, to });
  const step = STEPS.find((each) => each === chosen.by);
  return {
    range,
    from,
    to,
    before: { from: plusDays(from, -length), to: plusDays(from, -1) },
    by: step ?? (length <= MOST_DAYS ? "day" : length <= MOST_WEEKS ? "week" : "month"),
  };
}

function customSpan({ range, from, to }: Chosen, today: Day): Span | null {
  if (range !== "custom" || !isDay(from) || !isDay(to)) return null;
  const [first, last] = from <= to ? [from, to] : [to, from];
  if (first > today) return null;
  const end = last > today ? today : last;
  return { from: daysIn({ from: first, to: end }) > LONGEST ? plusDays(end, 1 - LONGEST) : first, to: end };
}

export const daysIn = ({ from, to }: Span): number => daysBetween(from, to) + 1;

/** The first day of the step that a day is in: weeks begin on Monday (ISO 8601). */
export function stepOf(day: Day, by: Step): Day {
  if (by === "day") return day;
  if (by === "month") return `${day.slice(0, 7)}-01`;
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return plusDays(day, -weekday);
}

/** The steps of a span, by the first day of each that is in it. */
export function stepsIn({ from, to }: Span, by: Step): Day[] {
  const steps = new Set<Day>();
  for (let day = from; day <= to; day = plusDays(day, 1)) steps.add(stepOf(day, by));
  return [...steps];
}
