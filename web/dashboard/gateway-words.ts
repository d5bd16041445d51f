import type { OnlineGateway } from "#domain/payment/providers.ts";

type Words = {
  /** What buyers can pay with there. */
  hint: string;
  keyHint: string;
  placeholder: string;
  webhookHint: string;
  /** The second secret, where the gateway has one. */
  hash: string | null;
};

/** What a seller needs to know of each gateway, in its own names of things. */
export const GATEWAY_WORDS: Record<OnlineGateway, Words> = {
  paystack: {
    hint: "Cards, bank transfer and USSD. The money goes straight to your own account; we never touch it.",
    keyHint:
      "In Paystack under Settings, API Keys. It begins with sk_live_ or sk_test_ and is kept encrypted.",
    placeholder: "sk_live_…",
    webhookHint:
      "Paste it in Paystack under Settings, API Keys & Webhooks, so that we hear of payments even when the buyer closes the page.",
    hash: null,
  },
  flutterwave: {
    hint: "Cards, mobile money and bank transfer in many countries. The money goes straight to your own account.",
    keyHint:
      "In Flutterwave under Settings, API Keys. It begins with FLWSECK- or FLWSECK_TEST- and is kept encrypted.",
    placeholder: "FLWSECK-…",
    webhookHint:
      "Paste it in Flutterwave under Settings, Webhooks, beside the secret hash, and switch on retries there.",
    hash: "Any long word that nobody can guess. Type the same in Flutterwave under Settings, Webhooks: it proves that an event comes from them.",
  },
};
