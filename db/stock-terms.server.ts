import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

/** How a store orders its goods, in days; see the table `stock_terms`. */
export type StockTerms = {
  leadDays: number;
  reviewDays: number;
  /** How often of a hundred times stock is to last until the next delivery: 80, 90, 95 or 98. */
  service: number;
  /** Null: warned of nothing. */
  warnDays: number | null;
  overDays: number;
  quietDays: number;
};

/** What the store said; null when it said nothing. */
export const stockTerms = (): Question<StockTerms | null> =>
  askSql<StockTerms, StockTerms | null>(
    sql`select lead_days as "leadDays", review_days as "reviewDays", service, warn_days as "warnDays", over_days as "overDays",
      quiet_days as "quietDays" from stock_terms`,
    ([row]) => row ?? null,
  );

export const putStockTerms = (terms: StockTerms): Question<void> =>
  askSql(
    sql`insert into stock_terms (store_id, lead_days, review_days, service, warn_days, over_days, quiet_days)
      values (${currentStore}, ${terms.leadDays}, ${terms.reviewDays}, ${terms.service}, ${terms.warnDays}, ${terms.overDays}, ${terms.quietDays})
      on conflict (store_id) do update set (lead_days, review_days, service, warn_days, over_days, quiet_days) =
        (excluded.lead_days, excluded.review_days, excluded.service, excluded.warn_days, excluded.over_days, excluded.quiet_days)`,
    () => undefined,
  );
