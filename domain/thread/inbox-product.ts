import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { enterAsStaff } from "./enter.ts";
import { showProduct } from "./show-product.ts";

/** Puts a product into a thread, once for each `clientId`. Throws `NotFound`, and as `answerThread` does. */
export async function answerWithProduct(
  shop: StoreContext,
  id: string,
  { clientId, productId }: { clientId: string; productId: string },
): Promise<void> {
  requireMay(shop, "inbox.write");
  await showProduct(shop, await enterAsStaff(shop, id), clientId, { id: productId });
}
