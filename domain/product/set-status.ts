import { setProductStatus } from "#db/products.server.ts";
import type { StoreContext } from "../context.ts";
import { isId } from "../id.ts";
import { requireMay } from "../staff/require.ts";

/** Puts several products on the shelf or takes them off. Those that are gone meanwhile are passed over; says how many changed. */
export async function setStatus(
  shop: StoreContext,
  ids: string[],
  status: "draft" | "active",
): Promise<{ changed: number }> {
  requireMay(shop, "catalogue.write");
  const known = ids.filter(isId);
  if (known.length === 0) return { changed: 0 };
  const { changed } = await shop.db.write({ changed: setProductStatus(known, status, shop.now()) });
  return { changed };
}
