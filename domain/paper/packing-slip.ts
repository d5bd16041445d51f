import { orderShownTo } from "../buyer/mask.ts";
import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { fulfilmentIn } from "../fulfilment/find.ts";
import { wantedLines } from "../fulfilment/wanted.ts";
import { requireMay } from "../staff/require.ts";
import type { Printable } from "./paper.ts";
import { printed } from "./print.ts";
import { slipOf } from "./slip.ts";

/** The slip of one parcel, or with `parcel` null of what is left to send. Throws `NotFound` and `Conflict` (`nothing_left`). */
export async function packingSlip(
  shop: StoreContext,
  number: number,
  parcel: string | null,
): Promise<Printable> {
  requireMay(shop, "orders.read");
  return printed(shop, number, (about) => {
    const packed = parcel === null ? null : fulfilmentIn(about.order, parcel);
    const lines = packed?.lines ?? wantedLines(about.order.lines, undefined);
    if (lines.length === 0)
      throw new Conflict(
        "nothing_left",
        "Nothing of this order is left to send, so there is nothing to pack.",
      );
    return slipOf({ ...about, order: orderShownTo(shop, about.order) }, lines, packed?.createdAt ?? null);
  });
}
