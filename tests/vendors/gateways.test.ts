import { describe } from "vitest";
import { startFlutterwave } from "#dev/flutterwave.ts";
import { startPaystack } from "#dev/paystack.ts";
import { minorDigits } from "#domain/money.ts";
import { flutterwave } from "#vendors/flutterwave.ts";
import { paystack } from "#vendors/paystack.ts";
import { gatewayContract, type UnderContract } from "./gateway-contract.ts";

const PAYSTACK: UnderContract = {
  name: "Paystack",
  open: (hook) => startPaystack({ port: 0, refundStepMs: 5, defaultWebhookUrl: () => hook }),
  port: (baseUrl) => paystack({ baseUrl, minorDigits, timeoutMs: 400 }),
  key: { secret: "sk_test_abcdefgh12345678", webhookSecret: "" },
  other: { secret: "sk_test_someoneelse1234", webhookSecret: "" },
  wrong: { secret: "sk_test_bad", webhookSecret: "" },
  currency: "NGN",
  provesBody: true,
  refusesRepeats: true,
};

const flutterwaveWith = (scheme: "signature" | "hash"): UnderContract => ({
  name: "Flutterwave",
  open: (url) =>
    startFlutterwave({
      port: 0,
      refundStepMs: 5,
      defaultHook: () => ({ url, secretHash: "beads-and-brass-2026", scheme }),
    }),
  port: (baseUrl) => flutterwave({ baseUrl, minorDigits, timeoutMs: 400 }),
  key: { secret: "FLWSECK_TEST-abcdefgh12345678-X", webhookSecret: "beads-and-brass-2026" },
  other: { secret: "FLWSECK_TEST-someoneelse1234-X", webhookSecret: "another-secret-hash" },
  wrong: { secret: "FLWSECK_TEST-bad-X", webhookSecret: "beads-and-brass-2026" },
  currency: "GHS",
  provesBody: scheme === "signature",
  refusesRepeats: false,
});

describe("Paystack", () => gatewayContract(PAYSTACK));
describe("Flutterwave, signing the body", () => gatewayContract(flutterwaveWith("signature")));
describe("Flutterwave, sending its secret hash", () => gatewayContract(flutterwaveWith("hash")));
