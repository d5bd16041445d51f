import { differingStock } from "#db/stock-checks.server.ts";
import { stockLocationRows, stockRows, type LocationRow, type StockRow } from "#db/stock-list.server.ts";
import type { StoreContext } from "../context.ts";
import { isId } from "../id.ts";
import { requireMay } from "../staff/require.ts";

export type { StockRow } from "#db/stock-list.server.ts";

const PAGE_SIZE = 50;

export type StockList = {
  rows: StockRow[];
  /** In the order in which orders take from them. */
  locations: LocationRow[];
  nextCursor: string | null;
  /** For how many variants the last check found that stock and ledger differ: a fault of ours. */
  differing: number;
};

/** What there is of every variant that is counted, and where, those with the least first. One trip. */
export async function listStock(
  shop: StoreContext,
  { q, cursor }: { q?: string | null; cursor?: string | null } = {},
): Promise<StockList> {
  requireMay(shop, "catalogue.read");
  const words = (q ?? "").replaceAll("\0", "").trim().slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 8);
  const { rows, locations, differing } = await shop.db.read({
    rows: stockRows(words, placeIn(cursor), PAGE_SIZE + 1),
    locations: stockLocationRows(),
    differing: differingStock(),
  });
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const nextCursor = rows.length > PAGE_SIZE && last ? `${last.stock}_${last.id}` : null;
  return { rows: shown, locations, nextCursor, differing };
}

/** A place in the list: how many there were, and of what. What is none begins at the start. */
function placeIn(cursor: string | null | undefined): { stock: number; id: string } | null {
  const [stock = "", id = ""] = (cursor ?? "").split("_");
  return /^-?\d{1,9}$/.test(stock) && isId(id) ? { stock: Number(stock), id } : null;
}
