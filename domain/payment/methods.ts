import { type MethodRow, paymentMethodRows } from "#db/payment-methods.server.ts";
import { lastHeard, type OddRow, oddReceipts } from "#db/webhook-receipts.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { ONLINE_GATEWAYS, type OnlineGateway } from "./providers.ts";

/** A gateway as its seller sees it. The key itself is never shown again: `hint` is its last four characters. */
export type GatewaySettings = {
  provider: OnlineGateway;
  /** Null until a key is saved. */
  key: {
    hint: string;
    mode: "test" | "live";
    hasWebhookSecret: boolean;
    /** Since when the gateway takes it no more. */
    refusedAt: Date | null;
    updatedAt: Date;
  } | null;
  enabled: boolean;
  /** What the seller puts into the gateway's dashboard. */
  webhookUrl: string;
  heardAt: Date | null;
};

export type PaymentSettings = {
  gateways: GatewaySettings[];
  bankTransfer: Pick<MethodRow, "enabled" | "bank" | "instructions" | "holdDays"> | null;
  payOnDelivery: { on: boolean; instructions: string };
  /** All that are set up, in the order that buyers see them; those that are off too. */
  order: Pick<MethodRow, "provider" | "enabled">[];
  /** What gateways told that needs a look, the newest first. */
  odd: OddRow[];
};

const ODD_MOST = 20;

/** How this store is paid, for its settings page. */
export async function paymentMethods(shop: StoreContext): Promise<PaymentSettings> {
  requireMay(shop, "settings.read");
  const { methods, heard, odd } = await shop.db.read({
    methods: paymentMethodRows(),
    heard: lastHeard(),
    odd: oddReceipts(ODD_MOST),
  });
  const of = (provider: MethodRow["provider"]) => methods.find((method) => method.provider === provider);
  const transfer = of("bank_transfer");
  const cash = of("pay_on_delivery");
  return {
    gateways: ONLINE_GATEWAYS.map((provider) => {
      const method = of(provider);
      return {
        provider,
        key: method ? keyOf(method) : null,
        enabled: method?.enabled ?? false,
        webhookUrl: `${shop.platformOrigin}/webhooks/${provider}/${shop.store.id}`,
        heardAt: heard.find((one) => one.provider === provider)?.at ?? null,
      };
    }),
    bankTransfer: transfer
      ? {
          enabled: transfer.enabled,
          bank: transfer.bank,
          instructions: transfer.instructions,
          holdDays: transfer.holdDays,
        }
      : null,
    payOnDelivery: { on: cash?.enabled ?? false, instructions: cash?.instructions ?? "" },
    order: methods.map(({ provider, enabled }) => ({ provider, enabled })),
    odd,
  };
}

const keyOf = ({ hint, mode, hasWebhookSecret, refusedAt, updatedAt }: MethodRow) => ({
  hint: hint ?? "",
  mode: mode ?? ("test" as const),
  hasWebhookSecret,
  refusedAt,
  updatedAt,
});
