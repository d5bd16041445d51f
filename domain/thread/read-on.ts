import type { StoreContext } from "../context.ts";
import { Unavailable } from "../errors.ts";
import type { Said, Step, ThreadKey } from "./thread.ts";

/** How a page looks at a thread: from which message back, and whether a person has it before them. */
export type Look = { before: number | null; isLookedAt: boolean };

/**
 * What a page shows of a thread: its newest messages, or those before one; null while its room can't be reached, so that the
 * page still stands. Who looks at the newest has read them. `steps` are told first, for what is said to stand around them.
 */
export async function readOn(
  { ports: { rooms } }: StoreContext,
  thread: ThreadKey,
  { before, isLookedAt }: Look,
  steps: Step[] = [],
): Promise<Said | null> {
  try {
    if (isLookedAt && steps.length > 0) await rooms.tellSteps(thread, steps);
    const said = await rooms.saidBefore(thread, before);
    if (isLookedAt && before === null && said.last > said.reads.buyer)
      await rooms.readUpTo(thread, "buyer", said.last);
    return said;
  } catch (error) {
    if (error instanceof Unavailable) return null;
    throw error;
  }
}
