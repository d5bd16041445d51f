import { uuidv7 } from "uuidv7";
import { fewAutomatic, insertDiscount, replaceParts, updateDiscount } from "#db/discount-books.server.ts";
import { insertEvents } from "#db/events.server.ts";
import { Duplicate, Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { Invalid, NotFound } from "../errors.ts";
import { storeEvent } from "../event/tell.ts";
import { isId } from "../id.ts";
import { requireMay } from "../staff/require.ts";
import { checkDiscount, type CheckedDiscount, type DiscountInput } from "./check.ts";

/** Every combination of them is looked at for every cart. */
export const MOST_AUTOMATIC = 20;

/**
 * Adds a discount (`id` null) or overwrites one. Orders that have it keep what they got. Throws `NotFound`, and `Invalid` (see
 * `checkDiscount`; `codes` when another discount has one; `automatic` when there are too many).
 */
export async function saveDiscount(
  shop: StoreContext,
  id: string | null,
  input: DiscountInput,
): Promise<{ id: string }> {
  requireMay(shop, "discounts.write");
  if (id !== null && !isId(id)) throw new NotFound("discount");
  const discount = checkDiscount(input, shop.store.currency);
  const row = { id: id ?? uuidv7(), ...columnsOf(discount) };
  const targets = [...discount.targets].filter((target) =>
    isId(target.productId ?? target.collectionId ?? ""),
  );
  const data = { discountId: row.id, title: row.title };
  try {
    await shop.db.write({
      discount: id === null ? insertDiscount(row) : updateDiscount(row),
      ...replaceParts(
        row.id,
        discount.codes.map((code) => ({ id: uuidv7(), code })),
        targets.map((target) => ({ id: uuidv7(), ...target })),
      ),
      few: fewAutomatic(MOST_AUTOMATIC),
      event: insertEvents([
        storeEvent(shop, id === null ? "DISCOUNT_ADDED" : "DISCOUNT_CHANGED", shop.now(), data),
      ]),
    });
  } catch (error) {
    if (error instanceof Refused && error.code === "gone") throw new NotFound("discount");
    if (error instanceof Refused && error.code === "too_many") throw tooMany();
    if (error instanceof Duplicate)
      throw new Invalid({ codes: "One of these codes belongs to another discount. Please choose another." });
    throw error;
  }
  return { id: row.id };
}

export const tooMany = () =>
  new Invalid({
    automatic: `${MOST_AUTOMATIC} discounts come by themselves already. Switch one off first, or give this one a code.`,
  });

function columnsOf({ effect, minimum, ...rest }: CheckedDiscount) {
  const { title, automatic, perBuyer, inAll, startsAt, endsAt, combinesWith, chosenBuys, chosenGets } = rest;
  const worth = effect.kind === "order" || effect.kind === "products" ? effect.worth : null;
  const extra = effect.kind === "buy_get" ? effect : null;
  return {
    title,
    automatic,
    perBuyer,
    inAll,
    startsAt,
    endsAt,
    combinesWith,
    chosenBuys,
    chosenGets,
    kind: effect.kind,
    basisPoints: worth?.kind === "percentage" ? worth.basisPoints : (extra?.basisPoints ?? null),
    amount: worth?.kind === "amount" ? worth.amount : null,
    buyQuantity: extra?.buy ?? null,
    getQuantity: extra?.get ?? null,
    timesPerOrder: extra?.times ?? null,
    minSubtotal: minimum.kind === "subtotal" ? minimum.amount : null,
    minQuantity: minimum.kind === "quantity" ? minimum.quantity : null,
  };
}
