import type { Question } from "#db/question.server.ts";
import { Duplicate, Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { handleSoon } from "../event/tell.ts";

/** Writes a change of the staff, with the event that tells of it. Throws `Conflict` (`staff_changed`) when somebody else was quicker. */
export async function writeStaff(
  shop: StoreContext,
  commands: Record<string, Question<unknown>>,
): Promise<void> {
  try {
    await shop.db.write(commands);
  } catch (error) {
    if (error instanceof Refused || error instanceof Duplicate) throw staffChanged();
    throw error;
  }
  await handleSoon(shop);
}

export const staffChanged = (): Conflict =>
  new Conflict("staff_changed", "Somebody changed this a moment ago. Please look at it again.");
