import type { FullOrderRow } from "#db/orders.server.ts";
import type { Question } from "#db/question.server.ts";
import { Duplicate, Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { handleSoon } from "../event/tell.ts";
import { orderOrMiss } from "./for-seller.ts";

type Commands = Record<string, Question<unknown>>;

const ATTEMPTS = 3;

/** Guards whose word is the last one, however often it is tried. */
const FINAL = new Set(["out_of_stock", "card_spent"]);

/**
 * Reads an order, has `decide` say what to write (null: nothing, it is as wanted already), and writes it. When the
 * order moved on in between, a guard in the write refuses and the decision is made again on what it is now. Throws `NotFound`,
 * `Conflict` (`order_moved`), and `Refused` (`out_of_stock`, `card_spent`), which another try does not change.
 */
export async function moveOrder(
  shop: StoreContext,
  number: number,
  decide: (order: FullOrderRow) => Commands | null | Promise<Commands | null>,
): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const commands = await decide(await orderOrMiss(shop, number));
    if (!commands) return;
    try {
      await shop.db.write(commands);
      await handleSoon(shop);
      return;
    } catch (error) {
      const moved = error instanceof Duplicate || (error instanceof Refused && !FINAL.has(error.code));
      if (!moved) throw error;
    }
  }
  throw new Conflict("order_moved", "This order is being changed by someone else. Please look at it again.");
}
