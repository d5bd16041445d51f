import { paymentMethodRows } from "#db/payments.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";

export type PaymentSettings = {
  /** Null until a key is saved. The key itself is never shown again: `hint` is its last four characters. */
  paystack: { hint: string; mode: "test" | "live"; updatedAt: Date } | null;
  payOnDelivery: boolean;
  /** What the seller puts into Paystack's dashboard. */
  webhookUrl: string;
};

/** How this store is paid, for its settings page. */
export async function paymentMethods(shop: StoreContext): Promise<PaymentSettings> {
  requireMay(shop, "settings.read");
  const { methods } = await shop.db.read({ methods: paymentMethodRows() });
  const paystack = methods.find((method) => method.provider === "paystack");
  return {
    paystack: paystack
      ? { hint: paystack.hint ?? "", mode: paystack.mode ?? "test", updatedAt: paystack.updatedAt }
      : null,
    payOnDelivery: methods.some((method) => method.provider === "pay_on_delivery" && method.enabled),
    webhookUrl: `${shop.platformOrigin}/webhooks/paystack/${shop.store.id}`,
  };
}
