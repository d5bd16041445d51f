import type { ConsoleDispute } from "#db/console-disputes.server.ts";
import type { PlatformContext } from "../context.ts";
import { isId } from "../id.ts";
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
    after: readCursor(cursor),
    limit: A_PAGE + 1,
  });
  const disputes = found.slice(0, A_PAGE);
  const last = disputes.at(-1);
  const nextCursor = found.length > A_PAGE && last ? `${last.platformAt.getTime()}.${last.id}` : null;
  return { disputes, nextCursor };
}

function readCursor(text: string | null): { at: Date; id: string } | null {
  const [time = "", id = ""] = (text ?? "").split(".");
  return /^\d{1,15}$/.test(time) && isId(id) ? { at: new Date(Number(time)), id } : null;
}
