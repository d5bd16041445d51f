/** Gateways that buyers pay on, in the order sellers are offered them. */
export const ONLINE_GATEWAYS = ["paystack", "flutterwave"] as const;
export type OnlineGateway = (typeof ONLINE_GATEWAYS)[number];

/** Every way to be paid, in the order they have until the seller arranges them. */
export const PAYMENT_PROVIDERS = [...ONLINE_GATEWAYS, "bank_transfer", "pay_on_delivery"] as const;
export type OfferedProvider = (typeof PAYMENT_PROVIDERS)[number];

/** `nothing_due` is how an order is paid for which gift cards and discounts left nothing to pay; no seller offers it. */
export type PaymentProvider = OfferedProvider | "nothing_due";

/** What the gateways call themselves; a name, so the same in every language. */
export const GATEWAY_NAMES: Record<OnlineGateway, string> = {
  paystack: "Paystack",
  flutterwave: "Flutterwave",
};

/** Whether the buyer pays on a gateway's own page. */
export const isOnline = (provider: string): provider is OnlineGateway =>
  (ONLINE_GATEWAYS as readonly string[]).includes(provider);

export const isProvider = (word: string): word is OfferedProvider =>
  (PAYMENT_PROVIDERS as readonly string[]).includes(word);
