import type { ConsoleAct } from "#db/console-disputes.server.ts";
import type { PlatformContext } from "../context.ts";
import { isId } from "../id.ts";
import type { Me } from "../identity/context.ts";

export type ActList = { acts: ConsoleAct[]; nextCursor: string | null };

const A_PAGE = 50;

/** What all admins did in stores and why, the newest first, in one trip. Throws `SignedOut`. */
export async function listActs(
  platform: PlatformContext,
  admin: Me,
  cursor: string | null,
): Promise<ActList> {
  const before = cursor !== null && isId(cursor) ? cursor : null;
  const found = await platform.db.actsForAdmin(admin, before, A_PAGE + 1);
  const acts = found.slice(0, A_PAGE);
  return { acts, nextCursor: found.length > A_PAGE ? (acts.at(-1)?.id ?? null) : null };
}
