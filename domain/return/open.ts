import type { StoreContext } from "../context.ts";
import { moveOrder } from "../order/move.ts";
import { requireMay } from "../staff/require.ts";
import type { WantedReturn } from "./check.ts";
import { writtenReturn } from "./written.ts";

/** Staff write down a return that a buyer told them of; it is approved with that. Throws `Invalid` (`lines`, `note`) and `NotFound`. */
export async function openReturn(shop: StoreContext, number: number, wanted: WantedReturn): Promise<void> {
  requireMay(shop, "orders.fulfil");
  await moveOrder(shop, number, (order) => {
    if (order.returns.some(({ id }) => id === wanted.id)) return null;
    return writtenReturn(shop, order, wanted, "approved");
  });
}
