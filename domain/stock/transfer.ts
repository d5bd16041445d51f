import { insertEvents } from "#db/events.server.ts";
import { transferLevel } from "#db/stock-writes.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { Invalid } from "../errors.ts";
import { storeEvent } from "../event/tell.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";
import { written } from "./adjust.ts";

export type Transfer = { from: string; to: string; quantity: number; note: string };

/** Moves pieces of a variant to another location; how many there are stays. Throws as `adjustStock` does (`quantity`, `to`, `note`). */
export async function transferStock(shop: StoreContext, id: string, input: Transfer): Promise<void> {
  requireMay(shop, "catalogue.write");
  const variantId = idOf(id, "product");
  const [from, to] = [idOf(input.from, "page"), idOf(input.to, "page")];
  const note = input.note.trim();
  const problems: Record<string, string> = {};
  if (note.length > 200) problems.note = "Please keep the note under 200 characters.";
  if (from === to) problems.to = "Choose another location to move them to.";
  if (!Number.isInteger(input.quantity) || input.quantity < 1 || input.quantity > 1_000_000)
    problems.quantity = "Type how many to move, 1 or more.";
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  const at = shop.now();
  const data = { variantId, from, to, quantity: input.quantity };
  await written(shop, {
    ...transferLevel({ ...data, variantId }, { actor: actorName(shop.actor), at, note }),
    event: insertEvents([storeEvent(shop, "STOCK_TRANSFERRED", at, data)]),
  });
}
