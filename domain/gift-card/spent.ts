import { Conflict } from "../errors.ts";

/** Of a card that was bought with an order something was spent: what it cost is not given back. `so` ends the sentence. */
export const cardSpent = (so: string): Conflict =>
  new Conflict("card_spent", `The gift card that was bought has been spent, in part or whole, ${so}`);
