import { orderByNumber, type FullOrderRow } from "#db/orders.server.ts";
import { gatewayKeys } from "#db/payment-keys.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound, Unavailable } from "../errors.ts";
import { openAddition } from "../addition/open.ts";
import { assembleOrder } from "../order/assemble.ts";
import { askableNumber } from "../order/number.ts";
import { cameOtherwise } from "./mismatch.ts";
import { isOnline, type OnlineGateway } from "./providers.ts";
import { settle } from "./settle.ts";
import { verifyPayment } from "./verify.ts";

/** A buyer may come back from an older tab; further back than this the webhook will tell. */
const LOOK_BACK = 3;

/** `gateway` is the one that was asked last: the one to name when nothing is known yet. */
export type Returned = {
  state: "paid" | "pending" | "failed" | "refund_due" | "mismatch";
  gateway: OnlineGateway | null;
};

/**
 * The buyer came back from a gateway's page: asks the gateways what happened and books it. What the address says
 * counts for nothing. `mismatch` when what came for the order, or for what was added to it, is not what was asked for, which its page says. Throws `NotFound` for
 * a wrong key and `Unavailable` when a gateway can't be asked and no other has the money.
 */
export async function returnedFromGateway(
  shop: StoreContext,
  number: number,
  key: string,
): Promise<Returned> {
  const { order, keys } = await shop.db.read({
    order: orderByNumber(askableNumber(number)),
    keys: gatewayKeys(shop.now()),
  });
  if (!order || order.key !== key) throw new NotFound("order");
  const waited = openAddition(order)?.id ?? null;
  const mine = order.payments.flatMap((payment) =>
    payment.additionId === waited && isOnline(payment.provider)
      ? [{ ...payment, provider: payment.provider }]
      : [],
  );
  const gateway = mine.at(-1)?.provider ?? null;
  if (mine.some((payment) => payment.status === "paid")) return { state: "paid", gateway };

  let last: "pending" | "failed" = "pending";
  let away: unknown;
  for (const [at, payment] of mine.toReversed().slice(0, LOOK_BACK).entries()) {
    try {
      const said = await verifyPayment(shop, keys, payment);
      const booked = said && (await settle(shop, said, payment.provider));
      if (booked === "paid" || booked === "refund_due") return { state: booked, gateway };
      if (at === 0) last = said?.status === "failed" || payment.status === "failed" ? "failed" : "pending";
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      away ??= error;
    }
  }
  // The webhook may have booked the same money between our read and our write.
  const { order: now } = await shop.db.read({ order: orderByNumber(number) });
  if (now?.payments.some(({ status, additionId }) => status === "paid" && additionId === waited))
    return { state: "paid", gateway };
  if (away) throw away;
  return { state: last === "pending" && now && waitsBesideMoney(now, waited) ? "mismatch" : last, gateway };
}

/** Whether what is waited for, the order or what was added to it (`additionId`), has other money beside it. */
function waitsBesideMoney(row: FullOrderRow, additionId: string | null): boolean {
  const order = assembleOrder(row);
  return additionId === null
    ? order.status === "placed" && cameOtherwise(order)
    : order.mismatched?.additionId === additionId;
}
