import type { Step } from "#domain/numbers/period.ts";

const day = (text: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" }).format(new Date(`${text}T00:00:00Z`));

/** "2 Mar", "week of 2 Mar", "March 2026": a step by its first day. */
export function stepName(first: string, by: Step): string {
  if (by === "month") return day(first, { month: "long", year: "numeric" });
  const short = day(first, { day: "numeric", month: "short" });
  return by === "week" ? `week of ${short}` : short;
}

/** "2 Mar", "Mar 2026": the same as short as it goes. */
export const shortStepName = (first: string, by: Step): string =>
  day(first, by === "month" ? { month: "short", year: "numeric" } : { day: "numeric", month: "short" });

/** "4 – 31 March 2026", as short as it can be said. */
export function spanName({ from, to }: { from: string; to: string }): string {
  const whole: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };
  if (from === to) return day(from, whole);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const first = day(from, {
    day: "numeric",
    ...(!sameMonth && { month: "long" }),
    ...(!sameYear && { year: "numeric" }),
  });
  return `${first} – ${day(to, whole)}`;
}

/** "12 % more", "3 % less", "the same", "none before": how a number stands beside the one before it, in words. */
export function compared(now: number, before: number): string {
  if (now === before) return "the same as before";
  if (before === 0) return "none before";
  const change = Math.abs(now - before) / Math.abs(before);
  const share =
    change >= 10
      ? `${Math.round(change + 1)} times`
      : `${change < 0.005 ? "under 1" : Math.round(change * 100)} %`;
  if (change >= 10) return now > before ? `${share} as much` : `far less`;
  return `${share} ${now > before ? "more" : "less"}`;
}

/** "12 %", "0.4 %", or a dash where there is nothing to have a share of. */
export function shareOf(part: number, whole: number): string {
  if (whole === 0) return "–";
  const share = (part / whole) * 100;
  return `${share > 0 && share < 10 ? share.toFixed(1) : Math.round(share)} %`;
}
