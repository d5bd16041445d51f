import { fewAutomatic, setDiscountActive } from "#db/discount-books.server.ts";
import { insertEvents } from "#db/events.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { storeEvent } from "../event/tell.ts";
import { isId } from "../id.ts";
import { requireMay } from "../staff/require.ts";
import { MOST_AUTOMATIC, tooMany } from "./save.ts";

/** Takes a discount out of use, or puts it back. Orders that have it keep what they got. Throws `NotFound` and `Conflict`. */
export async function setActive(shop: StoreContext, id: string, active: boolean): Promise<void> {
  requireMay(shop, "discounts.write");
  if (!isId(id)) throw new NotFound("discount");
  try {
    await shop.db.write({
      discount: setDiscountActive(id, active),
      few: fewAutomatic(MOST_AUTOMATIC),
      event: insertEvents([
        storeEvent(shop, active ? "DISCOUNT_STARTED" : "DISCOUNT_STOPPED", shop.now(), { discountId: id }),
      ]),
    });
  } catch (error) {
    if (error instanceof Refused && error.code === "too_many")
      throw new Conflict("too_many", tooMany().message);
    // Pressed twice, or by two people: it is as they want it.
    if (!(error instanceof Refused && error.code === "gone")) throw error;
  }
}
