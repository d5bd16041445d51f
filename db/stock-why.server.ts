import { sql, SQL } from "drizzle-orm";
import type { MOVEMENT_REASONS } from "./schema/stock.ts";

/** Why stock changes, for the ledger. */
export type StockWhy = {
  reason: Exclude<(typeof MOVEMENT_REASONS)[number], "opening" | "transferred" | "removed">;
  /** As events keep it: see `actorName`. */
  actor: string;
  at: Date;
  /** Which order, or how to find it. */
  orderId?: string | SQL;
  note?: string;
  /** Where; without it an order takes from the first location that has some, and everything else goes to the first. */
  locationId?: string;
};

/**
 * Says to the triggers that book stock (migration 0020) why it changes. For the select list of the very statement that
 * changes it: the triggers run at its end.
 */
export const because = ({ orderId, locationId, at, ...why }: StockWhy): SQL => {
  const said = JSON.stringify({
    ...why,
    at: at.toISOString(),
    ...(typeof orderId === "string" && { order: orderId }),
    ...(locationId && { location: locationId }),
  });
  return orderId instanceof SQL
    ? sql`set_config('app.stock_why', (${said}::jsonb || jsonb_build_object('order', ${orderId}))::text, true)`
    : sql`set_config('app.stock_why', ${said}, true)`;
};
