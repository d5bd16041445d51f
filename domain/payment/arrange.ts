import { insertEvents } from "#db/events.server.ts";
import { arrangeMethods, paymentMethodRows } from "#db/payment-methods.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { storeEvent } from "../event/tell.ts";
import { requireMay } from "../staff/require.ts";
import type { OfferedProvider } from "./providers.ts";

/** Moves a way to pay one place up or down in the list that buyers see. At its end nothing changes. Throws `NotFound`. */
export async function moveMethod(
  shop: StoreContext,
  provider: OfferedProvider,
  by: "up" | "down",
): Promise<void> {
  requireMay(shop, "payments.write");
  const { methods } = await shop.db.read({ methods: paymentMethodRows() });
  const order = methods.map((method) => method.provider);
  const from = order.indexOf(provider);
  if (from < 0) throw new NotFound("way to pay");
  const to = from + (by === "up" ? -1 : 1);
  const other = order[to];
  if (other === undefined) return;
  order[from] = other;
  order[to] = provider;
  const now = shop.now();
  await shop.db.write({
    arranged: arrangeMethods(order),
    event: insertEvents([storeEvent(shop, "PAYMENT_SETTINGS_CHANGED", now, { provider, changed: "place" })]),
  });
}
