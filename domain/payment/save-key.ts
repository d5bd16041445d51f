import { putMethod } from "#db/payments.server.ts";
import type { Actor, StoreContext } from "../context.ts";
import { Conflict, Invalid } from "../errors.ts";
import { requireMay } from "../staff/require.ts";

const SECRET_KEY = /^sk_(test|live)_[A-Za-z0-9]{8,120}$/;

/**
 * Keeps the seller's own Paystack secret key, sealed, once Paystack has recognised it. A live key is taken only from an owner
 * whose sign-in takes more than a password. Throws `Invalid` (`secret`), `Conflict` (`second_factor_needed`), and
 * `Unavailable` when Paystack can't be asked.
 */
export async function savePaystackKey(shop: StoreContext, secret: string): Promise<void> {
  requireMay(shop, "payments.write");
  const key = secret.trim();
  const mode = SECRET_KEY.exec(key)?.[1];
  if (key.startsWith("pk_")) {
    throw new Invalid({
      secret: "This is the public key. Paste the secret key, which begins with sk_live_ or sk_test_.",
    });
  }
  if (mode !== "test" && mode !== "live") {
    throw new Invalid({ secret: "Paste the secret key, which begins with sk_live_ or sk_test_." });
  }
  if (mode === "live" && !hasSecondFactor(shop.actor)) throw secondFactorNeeded();
  await shop.ports.gateways.paystack.checkKey(key);
  const sealedSecret = await shop.ports.seal.seal(shop.store.id, key);
  const method = { provider: "paystack", enabled: true, sealedSecret, hint: key.slice(-4), mode } as const;
  await shop.db.write({ method: putMethod({ ...method, updatedAt: shop.now() }) });
}

const hasSecondFactor = (actor: Actor): boolean => actor.kind === "staff" && actor.secondFactor;

const secondFactorNeeded = () =>
  new Conflict(
    "second_factor_needed",
    "A live key moves real money, so your account needs more than a password first. Set up a second factor, then paste the key again.",
  );
