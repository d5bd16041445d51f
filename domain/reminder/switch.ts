import { setReminders } from "#db/cart-reminders.server.ts";
import { insertEvents } from "#db/events.server.ts";
import type { StoreContext } from "../context.ts";
import { storeEvent } from "../event/tell.ts";
import { requireMay } from "../staff/require.ts";

/** Turns letters about carts that were left on or off. While they are off nobody is offered them, and what was to go does not. */
export async function switchReminders(shop: StoreContext, on: boolean): Promise<void> {
  requireMay(shop, "settings.write");
  await shop.db.write({
    reminders: setReminders(on),
    event: insertEvents([storeEvent(shop, "CART_REMINDERS_SWITCHED", shop.now(), { on })]),
  });
}
