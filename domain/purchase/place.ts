import { uuidv7 } from "uuidv7";
import { purchaseNumber } from "#db/purchases.server.ts";
import { insertPurchase } from "#db/purchase-writes.server.ts";
import { Duplicate, Refused } from "#db/refused.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { Conflict, Invalid } from "../errors.ts";
import { idOf } from "../id.ts";
import { plainLine } from "../plain-line.ts";
import { requireMay } from "../staff/require.ts";
import { dayIn, daysBetween, isDay } from "../store/day.ts";

export type PurchaseInput = {
  supplier: string;
  /** The day on which the goods should be there, by the store's clock. */
  expectedOn: string;
  note: string;
  lines: { variantId: string; quantity: number }[];
};

const MOST_LINES = 200;
const MOST_PIECES = 1_000_000;
/** Nobody waits longer for goods. */
const LONGEST_DAYS = 730;

/**
 * Keeps what was ordered from a supplier and answers its number. Its page has made up `id`, so that two presses order once. Throws `Invalid`
 * (`supplier`, `expectedOn`, `note`, `lines`) and `Conflict` (`gone`).
 */
export async function placePurchase(shop: StoreContext, id: string, input: PurchaseInput): Promise<number> {
  requireMay(shop, "catalogue.write");
  const purchaseId = idOf(id, "page");
  const supplier = plainLine(input.supplier);
  const note = input.note.trim();
  const problems: Record<string, string> = {};
  if (!supplier) problems["supplier"] = "Type who you order from.";
  if (supplier.length > 100) problems["supplier"] = "Please keep the name under 100 characters.";
  if (note.length > 500) problems["note"] = "Please keep the note under 500 characters.";
  const today = dayIn(shop.store.timeZone, shop.now());
  if (!isDay(input.expectedOn) || !isSoon(daysBetween(today, input.expectedOn)))
    problems["expectedOn"] = "Choose the day on which the goods should come.";
  const lines = input.lines.map(({ variantId, quantity }) => ({ id: uuidv7(), variantId, quantity }));
  const isWhole = lines.every(
    ({ quantity }) => Number.isInteger(quantity) && quantity > 0 && quantity <= MOST_PIECES,
  );
  if (lines.length === 0) problems["lines"] = "Add what you order.";
  else if (lines.length > MOST_LINES) problems["lines"] = `One order can have ${MOST_LINES} lines.`;
  else if (!isWhole) problems["lines"] = "Each line needs how many, 1 or more.";
  else if (new Set(lines.map(({ variantId }) => variantId)).size < lines.length)
    problems["lines"] = "The same thing stands on two lines.";
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  for (const { variantId } of lines) idOf(variantId, "product");
  const kept = { id: purchaseId, supplier, note, expectedOn: input.expectedOn, lines };
  try {
    await shop.db.write(insertPurchase({ ...kept, actor: actorName(shop.actor), at: shop.now() }));
  } catch (error) {
    if (error instanceof Refused && error.code === "gone")
      throw new Conflict("gone", "Something of this was taken out of your shop, or isn’t counted any more.");
    if (!(error instanceof Duplicate)) throw error;
  }
  const { number } = await shop.db.read({ number: purchaseNumber(purchaseId) });
  // Another store's: as if it were free, and can't be had.
  if (number === null) throw new Conflict("gone", "Load the page again and send it once more.");
  return number;
}

const isSoon = (days: number): boolean => days >= 0 && days <= LONGEST_DAYS;
