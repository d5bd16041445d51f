import type { PurchaseInput } from "#domain/purchase/place.ts";
import type { Delivery } from "#domain/purchase/receive.ts";

type Typed = Record<string, string>;

/** The fields in which lines are typed, by the variant they are of. */
export const LINE = "line ";

/** A whole number as people type it; what is none is not a number, and nothing is none. */
const countIn = (text: string): number =>
  text.trim() === "" ? 0 : /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;

const linesIn = (typed: Typed): PurchaseInput["lines"] =>
  Object.entries(typed)
    .filter(([name]) => name.startsWith(LINE))
    .map(([name, text]) => ({ variantId: name.slice(LINE.length), quantity: countIn(text) }));

export const purchaseIn = (typed: Typed): PurchaseInput => ({
  supplier: typed["supplier"] ?? "",
  expectedOn: typed["expectedOn"] ?? "",
  note: typed["note"] ?? "",
  lines: linesIn(typed),
});

export const deliveryIn = (typed: Typed): Delivery => ({
  id: typed["delivery"] ?? "",
  locationId: typed["location"] ?? "",
  lines: linesIn(typed),
  mayBeMore: typed["mayBeMore"] === "on",
});
