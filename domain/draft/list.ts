import { draftsBefore, type ListedDraft } from "#db/drafts.server.ts";
import type { StoreContext } from "../context.ts";
import { isId } from "../id.ts";
import { requireMay } from "../staff/require.ts";

const A_PAGE = 50;
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** Orders that are being put together, the one changed last first. */
export async function listDrafts(
  shop: StoreContext,
  { cursor }: { cursor?: string | null },
): Promise<{ drafts: ListedDraft[]; nextCursor: string | null }> {
  requireMay(shop, "orders.write");
  const [time = "", id = ""] = (cursor ?? "").split("_");
  const at = new Date(time);
  const before =
    isId(id) && !Number.isNaN(at.getTime())
      ? { at, id }
      : { at: new Date(shop.now().getTime() + 86_400_000), id: LAST_ID };
  const { found } = await shop.db.read({ found: draftsBefore(before, A_PAGE + 1) });
  const drafts = found.slice(0, A_PAGE);
  const last = found.length > A_PAGE ? drafts.at(-1) : undefined;
  return { drafts, nextCursor: last ? `${last.updatedAt.toISOString()}_${last.id}` : null };
}
