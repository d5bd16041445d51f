import { uuidv7 } from "uuidv7";
import type { ConsoleDispute } from "#db/console-disputes.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { Actor, PlatformContext } from "../context.ts";
import { Conflict, Invalid, NotFound } from "../errors.ts";
import { isId } from "../id.ts";
import type { Me } from "../identity/context.ts";
import { plainLine } from "../plain-line.ts";
import type { Store } from "../store/store.ts";

/** A working day, less what is left of it: whoever comes back tomorrow says again why. */
const LET_IN_MS = 8 * 3_600_000;
/** One word is no reason. */
const REASON_LEAST = 10;
const REASON_MOST = 500;

/** A dispute as it stands in the queue, and, to who gave a reason not long ago, the way into its store. */
export type ConsoleView = {
  dispute: ConsoleDispute;
  /** Null until a reason was given. */
  inside: { store: Store; actor: Extract<Actor, { kind: "admin" }>; until: Date } | null;
};

/** A dispute that came to the platform, in one trip; of what was said in it nothing. Throws `NotFound` and `SignedOut`. */
export async function disputeInConsole(
  platform: PlatformContext,
  admin: Me,
  id: string,
): Promise<ConsoleView> {
  const found = isId(id) ? await platform.db.disputeForAdmin(admin, id, platform.now()) : null;
  if (!found) throw new NotFound("dispute");
  const { dispute, store, until } = found;
  const { personId, sessionId, name } = admin;
  return {
    dispute,
    inside: until && {
      store,
      until,
      actor: { kind: "admin", personId, sessionId, name, disputeId: dispute.id },
    },
  };
}

/**
 * An admin says why they look into a dispute. It is written into the trail that the store and all admins read, before anything is shown,
 * and lets them in for eight hours. Throws `Invalid` (`reason`), `NotFound` and `SignedOut`.
 */
export async function openVisit(
  platform: PlatformContext,
  admin: Me,
  id: string,
  reason: string,
): Promise<void> {
  const why = plainLine(reason);
  if (why.length < REASON_LEAST)
    throw new Invalid({ reason: "Say in a sentence why you look: the store reads it." });
  if (why.length > REASON_MOST) throw new Invalid({ reason: "Please keep it under 500 characters." });
  const until = new Date(platform.now().getTime() + LET_IN_MS);
  await note(platform, admin, id, { act: "opened", reason: why, until });
}

/** Writes into the trail that an admin takes the evidence file; before it is made. Throws as `openVisit` does. */
export const noteEvidence = (platform: PlatformContext, admin: Me, id: string): Promise<void> =>
  note(platform, admin, id, { act: "evidence", reason: "To keep with the decision", until: null });

type Act = { act: "opened" | "evidence"; reason: string; until: Date | null };

async function note(platform: PlatformContext, admin: Me, id: string, act: Act): Promise<void> {
  if (!isId(id)) throw new NotFound("dispute");
  try {
    const at = platform.now();
    await platform.db.noteVisit(admin, { id: uuidv7(), disputeId: id, name: admin.name, at, ...act });
  } catch (error) {
    if (error instanceof Refused && error.code === "no_dispute") throw new NotFound("dispute");
    throw error;
  }
}

/** Who is not let in yet, or not any more, says why first. */
export function mustBeInside({ inside }: ConsoleView): NonNullable<ConsoleView["inside"]> {
  if (!inside) throw new Conflict("no_reason", "Say first why you look at this dispute.");
  return inside;
}
