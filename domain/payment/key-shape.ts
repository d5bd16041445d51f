import { Invalid } from "../errors.ts";
import type { OnlineGateway } from "./providers.ts";

type Shape = { secret: RegExp; live: RegExp; public: RegExp; begins: string };

const SHAPES: Record<OnlineGateway, Shape> = {
  paystack: {
    secret: /^sk_(test|live)_[A-Za-z0-9]{8,120}$/,
    live: /^sk_live_/,
    public: /^pk_/,
    begins: "sk_live_ or sk_test_",
  },
  flutterwave: {
    secret: /^FLWSECK(_TEST)?-[A-Za-z0-9-]{8,120}$/,
    live: /^FLWSECK-/,
    public: /^FLWPUBK/,
    begins: "FLWSECK- or FLWSECK_TEST-",
  },
};

/** A secret key as it was pasted, and whether it moves real money. Throws `Invalid` (`secret`). */
export function readKey(provider: OnlineGateway, pasted: string): { secret: string; mode: "test" | "live" } {
  const secret = pasted.trim();
  const shape = SHAPES[provider];
  if (shape.public.test(secret))
    throw new Invalid({
      secret: `This is the public key. Paste the secret key, which begins with ${shape.begins}.`,
    });
  if (!shape.secret.test(secret))
    throw new Invalid({ secret: `Paste the secret key, which begins with ${shape.begins}.` });
  return { secret, mode: shape.live.test(secret) ? "live" : "test" };
}

/** The secret hash as it was typed; empty for a gateway that signs with the key. Throws `Invalid` (`webhookSecret`). */
export function readWebhookSecret(provider: OnlineGateway, typed: string): string {
  if (provider === "paystack") return "";
  const secret = typed.trim();
  if (secret.length < 8 || secret.length > 200 || !/^[\x21-\x7e]+$/.test(secret))
    throw new Invalid({
      webhookSecret:
        "Enter the secret hash: 8 to 200 letters, digits or signs without spaces, the same as in Flutterwave under Settings, Webhooks.",
    });
  return secret;
}
