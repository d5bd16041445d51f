import type { Chosen } from "#domain/numbers/period.ts";

/** What the address says of the days that are looked at. */
export const chosenIn = (search: URLSearchParams): Chosen => ({
  range: search.get("range"),
  from: search.get("from"),
  to: search.get("to"),
  by: search.get("by"),
});
