import { differingStock } from "#db/stock-checks.server.ts";
import {
  STOCK_STATES,
  stockLocationRows,
  stockRows,
  stockStates,
  type LocationRow,
  type StockState,
} from "#db/stock-list.server.ts";
import type { StoreContext } from "../context.ts";
import { isId } from "../id.ts";
import { requireMay } from "../staff/require.ts";
import { dayIn, type Day } from "../store/day.ts";
import { planBooks, planner, type PlannedRow } from "./plan.ts";
import { USUAL_TERMS, type StockTerms } from "./terms.ts";

export type { StockRow, StockState } from "#db/stock-list.server.ts";
export type { PlannedRow } from "./plan.ts";

const PAGE_SIZE = 50;

export type StockList = {
  rows: PlannedRow[];
  /** In the order in which orders take from them. */
  locations: LocationRow[];
  nextCursor: string | null;
  /** For how many variants the last check found that stock and ledger differ: a fault of ours. */
  differing: number;
  states: Record<StockState, number>;
  terms: StockTerms;
  today: Day;
  /** The last day that the forecasts know; null before the first night. */
  knownUntil: Day | null;
};

type Asked = { q?: string | null; cursor?: string | null; show?: string | null };

/**
 * What there is of every variant that is counted, and where, how long it will last and what to order, those with the least first. `show`
 * is a `StockState`; anything else shows all. One trip.
 */
export async function listStock(shop: StoreContext, { q, cursor, show }: Asked = {}): Promise<StockList> {
  requireMay(shop, "catalogue.read");
  const words = (q ?? "").replaceAll("\0", "").trim().slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 8);
  const asOf = { today: dayIn(shop.store.timeZone, shop.now()), usual: USUAL_TERMS };
  const state = STOCK_STATES.find((each) => each === show);
  const { rows, locations, differing, states, ...books } = await shop.db.read({
    ...planBooks(),
    rows: stockRows({
      words,
      after: placeIn(cursor),
      limit: PAGE_SIZE + 1,
      state: state ? { is: state, asOf } : null,
    }),
    locations: stockLocationRows(),
    differing: differingStock(),
    states: stockStates(asOf),
  });
  const { terms, today, planned } = planner(shop, books);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return {
    rows: shown.map(planned),
    locations,
    nextCursor: rows.length > PAGE_SIZE && last ? `${last.stock}_${last.id}` : null,
    differing,
    states,
    terms,
    today,
    knownUntil: books.newest?.day ?? null,
  };
}

/** A place in the list: how many there were, and of what. What is none begins at the start. */
function placeIn(cursor: string | null | undefined): { stock: number; id: string } | null {
  const [stock = "", id = ""] = (cursor ?? "").split("_");
  return /^-?\d{1,9}$/.test(stock) && isId(id) ? { stock: Number(stock), id } : null;
}
