import { Refused } from "#db/refused.server.ts";
import { Conflict } from "../errors.ts";

/**
 * Turns the refusal of a write that takes things again (`takeAgain`), because money came after all, into what its seller can do: `Conflict`
 * (`out_of_stock`). Throws anything else as it is.
 */
export function soldSince(error: unknown): never {
  if (!(error instanceof Refused) || error.code !== "out_of_stock") throw error;
  throw new Conflict(
    "out_of_stock",
    "This order was not paid in time, and others have bought what is in it. Cancel it and give the money back.",
  );
}
