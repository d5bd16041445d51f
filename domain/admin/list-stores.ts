import type { ConsoleStore } from "#db/console-stores.server.ts";
import type { PlatformContext } from "../context.ts";
import { isId } from "../id.ts";
import type { Me } from "../identity/context.ts";

export type StoreList = {
  stores: ConsoleStore[];
  /** Of all that match. */
  count: number;
  nextCursor: string | null;
};

const A_PAGE = 50;

/**
 * All stores for an admin, the newest first, in one trip. `q` is part of a name, an address or an owner's name. Throws
 * `SignedOut` when this is not the living session of an admin.
 */
export async function listStores(
  platform: PlatformContext,
  admin: Pick<Me, "personId" | "sessionId">,
  { q = "", cursor }: { q?: string; cursor?: string | null },
): Promise<StoreList> {
  const words = q.trim().slice(0, 100);
  const before = cursor && isId(cursor) ? cursor : null;
  const { found, count } = await platform.db.storesForAdmin(admin, { words, before, limit: A_PAGE + 1 });
  const stores = found.slice(0, A_PAGE);
  return { stores, count, nextCursor: found.length > A_PAGE ? (stores.at(-1)?.id ?? null) : null };
}
