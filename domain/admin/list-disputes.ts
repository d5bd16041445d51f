import type { ConsoleDispute } from "#db/console-disputes.server.ts";
import type { PlatformContext } from "../context.ts";
import { cursorAt, placeIn } from "../cursor.ts";
import type { Me } from "../identity/context.ts";

export type DisputeList = { disputes: ConsoleDispute[]; nextCursor: string | null };

const A_PAGE = 50;

/** Disputes that wait for the platform, the longest first, or that are over, in one trip. Throws `SignedOut`. */
export async function listDisputes(
  platform: PlatformContext,
  admin: Me,
  { show, cursor }: { show: "waiting" | "over"; cursor: string | null },
): Promise<DisputeList> {
  const found = await platform.db.disputesForAdmin(admin, {
    show,
    after: placeIn(cursor),
    limit: A_PAGE + 1,
  });
  const disputes = found.slice(0, A_PAGE);
  const last = disputes.at(-1);
  const nextCursor = found.length > A_PAGE && last ? cursorAt({ at: last.platformAt, id: last.id }) : null;
  return { disputes, nextCursor };
}
