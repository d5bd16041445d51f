import { uuidv7 } from "uuidv7";
import { takeAgainForMoney } from "#db/holds.server.ts";
import { bookFailed, bookReceived, lockOrderOf } from "#db/settling.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import type { GatewayPayment } from "../gateway-port.ts";
import { handleSoon } from "../event/tell.ts";
import type { OnlineGateway } from "./providers.ts";

/**
 * `paid`, `refund_due`, `mismatch` and `failed` happened just now; `repeat` was known before; `pending` changes
 * nothing yet; `unknown` is a reference that is not this store's.
 */
export type SettleOutcome = "paid" | "refund_due" | "mismatch" | "failed" | "repeat" | "pending" | "unknown";

/**
 * Books what the gateway itself said about a payment, in one guarded write: however many times and in whatever
 * order this is called, an order is paid once. Only the amount and currency that were asked for count as paid;
 * money for an order that no longer waits for it is flagged to be given back. When its time was over and its stock given back,
 * the stock is taken again; when that is gone the order is cancelled and the money flagged.
 */
export async function settle(
  shop: StoreContext,
  said: GatewayPayment,
  gateway?: OnlineGateway,
): Promise<SettleOutcome> {
  if (said.status === "pending") return "pending";
  const event = { id: uuidv7(), at: shop.now() };
  // Whoever asked it: what is known of money is what the gateway said.
  const actor = gateway ? `gateway:${gateway}` : actorName(shop.actor);
  if (said.status === "failed") {
    const { booked } = await shop.db.write({
      order: lockOrderOf(said.reference),
      booked: bookFailed(said.reference, event),
    });
    return booked.moved ? "failed" : "repeat";
  }
  const { booked } = await shop.db.write({
    order: lockOrderOf(said.reference),
    stock: takeAgainForMoney(said, { actor, at: event.at }),
    booked: bookReceived(said, event),
  });
  if (!booked) return "unknown";
  if (booked.outcome !== "repeat") await handleSoon(shop);
  return booked.outcome;
}
