import { insertEvents } from "#db/events.server.ts";
import { noteCheck, stockDifferences, type StockDifference } from "#db/stock-checks.server.ts";
import type { StoreContext } from "../context.ts";
import { storeEvent } from "../event/tell.ts";

/** Each store is added up once in a day. */
const EVERY_MS = 24 * 3_600_000;

/** A store that was not checked since then is due. */
export const checkedBefore = (now: Date): Date => new Date(now.getTime() - EVERY_MS);

/** More than these are not told one by one: something larger is wrong then. */
const TOLD = 100;

/**
 * Adds up the ledger, the levels and the stock of every variant and keeps what differs. That can only be a fault of ours, so
 * it is told to the seller as an event and changes nothing by itself: which of the three is right, a count on the shelf says.
 */
export async function checkStock(shop: StoreContext): Promise<StockDifference[]> {
  const { found } = await shop.db.read({ found: stockDifferences(TOLD) });
  const at = shop.now();
  await shop.db.write({
    noted: noteCheck(found.length, at),
    ...(found.length > 0 && {
      event: insertEvents([storeEvent(shop, "STOCK_DIFFERS", at, { variants: found })]),
    }),
  });
  return found;
}
