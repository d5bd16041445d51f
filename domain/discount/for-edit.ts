import { collectionChoices, discountById, type TargetRow } from "#db/discount-books.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { isId, NO_ID } from "../id.ts";
import { requireMay } from "../staff/require.ts";
import type { Discount } from "./discount.ts";
import { type DiscountState, stateOf } from "./state.ts";
import { discountOf } from "./terms.ts";

export type EditableDiscount = Discount & {
  automatic: boolean;
  codes: string[];
  chosenBuys: boolean;
  chosenGets: boolean;
  targets: TargetRow[];
  used: number;
  state: DiscountState;
};

type Choice = { id: string; title: string };

/** A discount to be changed (`id` null: a new one), and the collections to choose from, in one trip. Throws `NotFound`. */
export async function discountForEdit(
  shop: StoreContext,
  id: string | null,
): Promise<{ discount: EditableDiscount | null; collections: Choice[] }> {
  requireMay(shop, id === null ? "discounts.write" : "discounts.read");
  if (id !== null && !isId(id)) throw new NotFound("discount");
  const { found, collections } = await shop.db.read({
    found: discountById(id ?? NO_ID),
    collections: collectionChoices(),
  });
  if (id === null) return { discount: null, collections };
  if (!found) throw new NotFound("discount");
  const { automatic, codes, chosenBuys, chosenGets, targets, used } = found;
  const state = stateOf(found, shop.now());
  return {
    discount: { ...discountOf(found), automatic, codes, chosenBuys, chosenGets, targets, used, state },
    collections,
  };
}
