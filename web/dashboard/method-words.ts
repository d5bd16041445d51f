import { GATEWAY_NAMES, type PaymentProvider } from "#domain/payment/providers.ts";

const NAMES: Record<PaymentProvider, string> = {
  ...GATEWAY_NAMES,
  bank_transfer: "Bank transfer",
  pay_on_delivery: "Pay on delivery",
  nothing_due: "Paid beforehand",
};

/** A way to pay in a seller's words; what an old entry of a timeline names, as it stands there. */
export const methodName = (provider: string): string => NAMES[provider as PaymentProvider] ?? provider;
