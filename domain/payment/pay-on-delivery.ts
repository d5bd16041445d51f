import { insertEvents } from "#db/events.server.ts";
import { paymentMethodRows, putMethod } from "#db/payment-methods.server.ts";
import type { StoreContext } from "../context.ts";
import { storeEvent } from "../event/tell.ts";
import { requireMay } from "../staff/require.ts";
import { readInstructions } from "./instructions.ts";
import { lastPlace } from "./last-place.ts";

/** Whether buyers may pay when the parcel comes, and what they are told about it. Throws `Invalid` (`instructions`). */
export async function setPayOnDelivery(shop: StoreContext, on: boolean, typed = ""): Promise<void> {
  requireMay(shop, "payments.write");
  const instructions = readInstructions(typed);
  const provider = "pay_on_delivery";
  const { methods } = await shop.db.read({ methods: paymentMethodRows() });
  const now = shop.now();
  await shop.db.write({
    method: putMethod({
      provider,
      enabled: on,
      position: lastPlace(methods, provider),
      instructions,
      holdDays: null,
      bank: null,
      mode: null,
      updatedAt: now,
    }),
    event: insertEvents([
      storeEvent(shop, "PAYMENT_SETTINGS_CHANGED", now, { provider, changed: on ? "on" : "off" }),
    ]),
  });
}
