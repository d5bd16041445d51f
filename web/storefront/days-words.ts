import type { Say } from "#domain/words/say.ts";

/** "In 2 to 4 days"; empty where nothing is promised. */
export function daysWords(
  say: Say,
  { daysFrom, daysTo }: { daysFrom: number | null; daysTo: number | null },
): string {
  if (daysFrom === null || daysTo === null) return "";
  if (daysTo === 0) return say("The same day");
  if (daysFrom === daysTo) return say.many(daysTo, "In one day", "In {n} days");
  return say("In {from} to {to} days", { from: daysFrom, to: daysTo });
}
