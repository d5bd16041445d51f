import type { StoreContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { moveOrder } from "../order/move.ts";
import { askableNumber } from "../order/number.ts";
import type { WantedReturn } from "./check.ts";
import { isAskable } from "./returnable.ts";
import { writtenReturn } from "./written.ts";

/** Each is a letter to the shop: more of one order than this are for a talk. */
const MOST = 20;

/**
 * A buyer asks to return something of what they have, from the page of their order; once for each `id`, and never more than they
 * have, however often they press. Throws `Invalid` (`lines`, `note`), `NotFound` for a wrong key, and `Conflict` (`not_returnable`).
 */
export async function askReturn(
  shop: StoreContext,
  number: number,
  key: string,
  wanted: WantedReturn,
): Promise<void> {
  await moveOrder(shop, askableNumber(number), (order) => {
    if (order.key !== key) throw new NotFound("order");
    if (order.returns.some(({ id }) => id === wanted.id)) return null;
    if (order.returns.length >= MOST || !isAskable(order, shop.now())) throw notReturnable();
    return writtenReturn(shop, order, wanted, "requested");
  });
}

const notReturnable = () =>
  new Conflict("not_returnable", "Nothing of this order can be returned online. Please write to the shop.");
