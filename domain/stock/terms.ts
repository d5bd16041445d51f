import type { StockTerms } from "#db/stock-terms.server.ts";

export type { StockTerms } from "#db/stock-terms.server.ts";

/** How often of a hundred times stock can be asked to last until the next delivery. */
export const SERVICES = [80, 90, 95, 98] as const;

/** What is assumed of a store that has said nothing. */
export const USUAL_TERMS: StockTerms = {
  leadDays: 14,
  reviewDays: 7,
  service: 95,
  warnDays: 7,
  overDays: 90,
  quietDays: 60,
};
