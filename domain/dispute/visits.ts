import { type ActOfStore, actsInStore } from "#db/disputes.server.ts";
import type { StoreContext } from "../context.ts";
import { isId } from "../id.ts";
import { requireMay } from "../staff/require.ts";

export type VisitList = { acts: ActOfStore[]; nextCursor: string | null };

const A_PAGE = 50;

/** What the platform's people did in this store and why, the newest first, in one trip. */
export async function visitsToStore(shop: StoreContext, cursor: string | null = null): Promise<VisitList> {
  requireMay(shop, "settings.read");
  const before = cursor !== null && isId(cursor) ? cursor : null;
  const { found } = await shop.db.read({ found: actsInStore(before, A_PAGE + 1) });
  const acts = found.slice(0, A_PAGE);
  return { acts, nextCursor: found.length > A_PAGE ? (acts.at(-1)?.id ?? null) : null };
}
