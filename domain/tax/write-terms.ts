import type { Question } from "#db/question.server.ts";
import { Duplicate, Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";

/** Writes delivery or taxes; throws `Conflict` (`terms_changed`) when they are no longer those that were read. */
export async function writeTerms(
  shop: StoreContext,
  commands: Record<string, Question<void>>,
): Promise<void> {
  try {
    await shop.db.write(commands);
  } catch (error) {
    // A second zone of one id can only come from another store's page, or from two saves at once.
    if (error instanceof Duplicate || (error instanceof Refused && error.code === "terms_changed"))
      throw new Conflict("terms_changed", "Somebody else changed delivery or taxes a moment ago.");
    throw error;
  }
}
