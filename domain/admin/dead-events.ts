import type { DeadEvent, EventLag } from "#db/console-events.server.ts";
import type { PlatformContext } from "../context.ts";
import { cursorAt, placeIn } from "../cursor.ts";
import { Conflict } from "../errors.ts";
import { handleSoon } from "../event/tell.ts";
import { idOf } from "../id.ts";
import type { Me } from "../identity/context.ts";

export type DeadEvents = { dead: DeadEvent[]; lag: EventLag; nextCursor: string | null };

const A_PAGE = 50;

/** Events whose consequences are tried no more, the newest first, and how far behind those who listen are. One trip. Throws `SignedOut`. */
export async function listDeadEvents(
  platform: PlatformContext,
  admin: Me,
  cursor: string | null,
): Promise<DeadEvents> {
  const { dead: found, lag } = await platform.db.deadForAdmin(admin, placeIn(cursor), A_PAGE + 1);
  const dead = found.slice(0, A_PAGE);
  const last = dead.at(-1);
  return {
    dead,
    lag,
    nextCursor: found.length > A_PAGE && last ? cursorAt({ at: last.deadAt, id: last.id }) : null,
  };
}

/** An admin has a dead letter tried once more. Throws `NotFound`, `SignedOut` and `Conflict` (`not_dead`). */
export async function replayDeadEvent(platform: PlatformContext, admin: Me, id: string): Promise<void> {
  const storeId = await platform.db.replayForAdmin(admin, idOf(id, "event"));
  if (!storeId) throw new Conflict("not_dead", "It is no dead letter any more: somebody had it tried again.");
  await handleSoon({ ports: platform.ports, store: { id: storeId } });
}
