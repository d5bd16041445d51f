import type { PurchaseInput } from "#domain/purchase/place.ts";
import type { Delivery } from "#domain/purchase/receive.ts";
import { count } from "./count-typed.ts";

type Typed = Record<string, string>;

/** The fields in which lines are typed, by the variant they are of. */
export const LINE = "line ";

const linesIn = (typed: Typed): PurchaseInput["lines"] =>
  Object.entries(typed)
    .filter(([name]) => name.startsWith(LINE))
    .map(([name, text]) => ({
      variantId: name.slice(LINE.length),
      // Nothing typed is none.
      quantity: text.trim() === "" ? 0 : count(text),
    }));

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
