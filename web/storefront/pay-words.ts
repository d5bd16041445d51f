import type { PaymentProvider } from "#domain/store/store.ts";

type PayWords = { short: string; title: string; text: string };

const WORDS: Record<PaymentProvider, PayWords> = {
  paystack: {
    short: "Card, bank or transfer",
    title: "Card, bank or transfer with Paystack",
    text: "You pay on Paystack's secure page, then come back here. The shop never sees your card.",
  },
  pay_on_delivery: {
    short: "Pay on delivery",
    title: "Pay on delivery",
    text: "Pay the rider in cash or by transfer when your order reaches you.",
  },
};

/** How a way of paying is said to a shopper. */
export const payWords = (method: PaymentProvider): PayWords => WORDS[method];
