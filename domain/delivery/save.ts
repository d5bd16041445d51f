import {
  deleteDelivery,
  holdTerms,
  insertAreas,
  insertPoints,
  insertRates,
  insertZones,
  lockTerms,
} from "#db/delivery.server.ts";
import type { Question } from "#db/question.server.ts";
import { changeStore } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { Invalid } from "../errors.ts";
import { requireMay } from "../staff/require.ts";
import { writeTerms } from "../tax/write-terms.ts";
import { checkDelivery } from "./check.ts";
import { inOneLine, type InOneLine } from "./in-one-line.ts";
import type { DeliveryTerms } from "./terms.ts";

/** Without anything set up, a new store has said nothing about delivery. */
const NOTHING_SAID: InOneLine = { deliveryFee: 0, freeDeliveryOver: null, deliveryVaries: false };

/**
 * Keeps how a store delivers, all of it in one write, together with the line that its pages say about it. `mark` is that of what
 * was changed. Throws `Invalid` (a field is `zones.0.rates.1.price`), `Conflict` (`terms_changed`) when somebody else was
 * quicker, `Forbidden`.
 */
export async function saveDelivery(shop: StoreContext, wanted: DeliveryTerms, mark: string): Promise<void> {
  requireMay(shop, "settings.write");
  const { terms, problems } = checkDelivery(wanted);
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  const { zones, areas, points } = terms;
  const some = zones.length + areas.length + points.length > 0;
  const line = some ? inOneLine(terms, shop.store.country) : NOTHING_SAID;
  const commands: Record<string, Question<void>> = {
    lock: lockTerms(),
    held: holdTerms(mark),
    gone: deleteDelivery(),
    ...(zones.length > 0 && { zones: insertZones(zones) }),
    ...(zones.some(({ rates }) => rates.length > 0) && { rates: insertRates(zones) }),
    ...(areas.length > 0 && { areas: insertAreas(areas) }),
    ...(points.length > 0 && { points: insertPoints(points) }),
    line: changeStore(shop.store.id, line, shop.now()),
  };
  await writeTerms(shop, commands);
}
