import { markMatched, type AskedRow } from "#db/reconciliation-payments.server.ts";
import { noteDifferences, type NewDifference } from "#db/reconciliation-differences.server.ts";
import type { StoreContext } from "../context.ts";
import type { GatewayPayment } from "../gateway-port.ts";
import type { OnlineGateway } from "../payment/providers.ts";
import { settle, type SettleOutcome } from "../payment/settle.ts";

/** What the seller reads of money that was found. The order's own letters tell of it too, so no other does. */
const FOUND: Partial<Record<SettleOutcome, NewDifference["kind"]>> = {
  paid: "booked",
  refund_due: "refund_due",
  mismatch: "amount",
};

/** Books what the gateway said of a payment the way an event is booked; answers whether money was found that nobody had told of. */
export async function bookSaid(
  shop: StoreContext,
  provider: OnlineGateway,
  { id: paymentId, reference }: Pick<AskedRow, "id" | "reference">,
  said: GatewayPayment,
): Promise<boolean> {
  const outcome = await settle(shop, said, provider);
  const kind = FOUND[outcome];
  if (!kind) return false;
  const { amount, currency } = said;
  const at = shop.now();
  await shop.db.write({
    noted: noteDifferences(provider, [{ kind, reference, paymentId, amount, currency, told: true }], at),
    ...(kind !== "amount" && { matched: markMatched([paymentId], at) }),
  });
  return kind !== "amount";
}
