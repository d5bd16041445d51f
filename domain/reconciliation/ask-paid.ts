import { noteDifferences } from "#db/reconciliation-differences.server.ts";
import { markMatched, paidUnmatched } from "#db/reconciliation-payments.server.ts";
import { KeyRefused, Unavailable } from "../errors.ts";
import { NO_ID } from "../id.ts";
import { GATEWAY_NAMES } from "../payment/providers.ts";
import { verifyPayment } from "../payment/verify.ts";
import { askEach, AT_ONCE } from "./ask-each.ts";
import type { Stage } from "./stage.ts";

/**
 * Asks about payments that count here and that the gateway did not list: begun long before they were paid, or called back since.
 * Nothing is taken from an order for it; its seller decides.
 */
export const askPaid: Stage = async (shop, provider, run, keys) => {
  const after = run.cursor.after ?? NO_ID;
  const generations = keys.map(({ generation }) => generation);
  const { unmatched } = await shop.db.read({
    unmatched: paidUnmatched(provider, run, generations, after, AT_ONCE),
  });
  return askEach(shop, unmatched, after, async ({ id, reference, amount, currency, keyGeneration }) => {
    // Another account's key knows nothing of it, which would look as if the money had gone.
    const own = keys.filter(({ generation }) => generation === keyGeneration);
    const said = await verifyPayment(shop, own, { provider, reference, keyGeneration }).catch(
      (error: unknown) => {
        if (!(error instanceof KeyRefused)) throw error;
        throw new Unavailable("{gateway} takes the key of this payment no more.", {
          gateway: GATEWAY_NAMES[provider],
        });
      },
    );
    const at = shop.now();
    const paid = said?.status === "paid";
    if (paid && said.amount === amount && said.currency === currency) {
      await shop.db.write({ matched: markMatched([id], at) });
      return false;
    }
    const told = { reference, paymentId: id, told: false };
    const found = paid
      ? { ...told, kind: "amount" as const, amount: said.amount, currency: said.currency }
      : { ...told, kind: "not_paid" as const, amount, currency };
    await shop.db.write({ noted: noteDifferences(provider, [found], at) });
    return false;
  });
};
