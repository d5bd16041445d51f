import type { StoreContext } from "../context.ts";
import { moveReturn } from "./step.ts";

/** Its buyer keeps the things after all, from the page of their order. Throws as `cancelReturn` does. */
export async function keepAfterAll(
  shop: StoreContext,
  number: number,
  key: string,
  returnId: string,
): Promise<void> {
  await moveReturn(shop, number, { returnId, to: "cancelled", type: "RETURN_CANCELLED", key });
}
