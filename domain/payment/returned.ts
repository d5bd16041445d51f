import { orderByNumber } from "#db/orders.server.ts";
import { sealedSecret } from "#db/payments.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { askableNumber } from "../order/number.ts";
import { settle } from "./settle.ts";
import { verifyPayment } from "./verify.ts";

/** A buyer may come back from an older tab; further back than this the webhook will tell. */
const LOOK_BACK = 3;

/**
 * The buyer came back from the gateway's page: asks the gateway what happened and books it. What the address says
 * counts for nothing. `pending` also when the money that came was not what was asked for. Throws `NotFound` for a
 * wrong key and `Unavailable` when the gateway can't be asked.
 */
export async function returnedFromGateway(
  shop: StoreContext,
  number: number,
  key: string,
): Promise<"paid" | "pending" | "failed"> {
  const { order, secret } = await shop.db.read({
    order: orderByNumber(askableNumber(number)),
    secret: sealedSecret("paystack"),
  });
  if (!order || order.key !== key) throw new NotFound("order");
  const mine = order.payments.filter((payment) => payment.provider === "paystack");
  if (mine.some((payment) => payment.status === "paid")) return "paid";

  let last: "pending" | "failed" = "pending";
  for (const [at, payment] of mine.toReversed().slice(0, LOOK_BACK).entries()) {
    const said = secret ? await verifyPayment(shop, secret, payment.reference) : null;
    if (said && (await settle(shop, said)) === "paid") return "paid";
    if (at === 0) last = said?.status === "failed" || payment.status === "failed" ? "failed" : "pending";
  }
  return (await paidMeanwhile(shop, number)) ? "paid" : last;
}

/** The webhook may have booked the same money between our read and our write. */
async function paidMeanwhile(shop: StoreContext, number: number): Promise<boolean> {
  const { order } = await shop.db.read({ order: orderByNumber(number) });
  return order?.payments.some((payment) => payment.status === "paid") ?? false;
}
