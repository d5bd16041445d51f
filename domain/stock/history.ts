import {
  movementsOf,
  stockLocationRows,
  stockRowOf,
  type LocationRow,
  type MovementRow,
} from "#db/stock-list.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { idOf, isId } from "../id.ts";
import { requireMay } from "../staff/require.ts";
import type { Day } from "../store/day.ts";
import { planBooks, planner, type PlannedRow } from "./plan.ts";
import type { StockTerms } from "./terms.ts";

export type { MovementRow } from "#db/stock-list.server.ts";

const PAGE_SIZE = 50;

export type StockHistory = {
  variant: PlannedRow;
  terms: StockTerms;
  today: Day;
  locations: LocationRow[];
  /** The newest first. */
  movements: MovementRow[];
  nextCursor: string | null;
};

/** What happened to a variant's stock: who, why, where, for which order; and what is to be expected of it. One trip. Throws `NotFound`. */
export async function stockHistory(
  shop: StoreContext,
  id: string,
  cursor: string | null = null,
): Promise<StockHistory> {
  requireMay(shop, "catalogue.read");
  const variantId = idOf(id, "product");
  const { variant, locations, found, ...books } = await shop.db.read({
    ...planBooks(),
    variant: stockRowOf(variantId),
    locations: stockLocationRows(),
    found: movementsOf(variantId, cursor && isId(cursor) ? cursor : null, PAGE_SIZE + 1),
  });
  if (!variant) throw new NotFound("product");
  const movements = found.slice(0, PAGE_SIZE);
  const { terms, today, planned } = planner(shop, books);
  return {
    variant: planned(variant),
    terms,
    today,
    locations,
    movements,
    nextCursor: found.length > PAGE_SIZE ? (movements.at(-1)?.id ?? null) : null,
  };
}
