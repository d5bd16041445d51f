import { GATEWAY_NAMES, isOnline, type PaymentProvider } from "#domain/payment/providers.ts";
import type { Say } from "#domain/words/say.ts";

type PayWords = { short: string; title: string; text: string };

/** How a way of paying is said to a shopper; one who fetches the order (`fetched`) meets no rider to pay. */
export function payWords(say: Say, method: PaymentProvider, fetched = false): PayWords {
  if (isOnline(method)) {
    const gateway = GATEWAY_NAMES[method];
    return {
      short: say("Card, bank or transfer"),
      title: say("Card, bank or transfer with {gateway}", { gateway }),
      text: say("You pay on {gateway}'s secure page, then come back here. The shop never sees your card.", {
        gateway,
      }),
    };
  }
  if (method === "nothing_due")
    return {
      short: say("Paid beforehand"),
      title: say("Paid beforehand"),
      text: say("Nothing is left to pay."),
    };
  if (method === "bank_transfer")
    return {
      short: say("Bank transfer"),
      title: say("Transfer to the shop's bank account"),
      text: say("You see the account after ordering, transfer the money and send a picture of the receipt."),
    };
  if (fetched)
    return {
      short: say("Pay when you pick it up"),
      title: say("Pay when you pick it up"),
      text: say("Pay the shop in cash or by transfer when you collect your order."),
    };
  return {
    short: say("Pay on delivery"),
    title: say("Pay on delivery"),
    text: say("Pay the rider in cash or by transfer when your order reaches you."),
  };
}

/** All ways to pay in one line. Two gateways take the same cards, so that is said once. */
export const waysToPay = (say: Say, methods: PaymentProvider[]): string =>
  [...new Set(methods.map((method) => payWords(say, method).short))].join(" · ");
