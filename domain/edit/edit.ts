import { uuidv7 } from "uuidv7";
import { offersOf, type OfferOf } from "#db/exchanges.server.ts";
import { orderByNumber, type FullOrderRow } from "#db/orders.server.ts";
import { gatewayKeys, type KeyRow } from "#db/payment-keys.server.ts";
import { paymentMethodRows } from "#db/payment-methods.server.ts";
import { Duplicate, Refused } from "#db/refused.server.ts";
import { storeShell } from "#db/stores.server.ts";
import { buildCart } from "../cart/build.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, Invalid, NotFound, Unavailable } from "../errors.ts";
import { handleSoon } from "../event/tell.ts";
import { assembleOrder } from "../order/assemble.ts";
import { askableNumber } from "../order/number.ts";
import { requireInStock } from "../order/orderable.ts";
import { isOnline } from "../payment/providers.ts";
import { settle } from "../payment/settle.ts";
import { verifyPayment } from "../payment/verify.ts";
import { sendSoon } from "../refund/soon.ts";
import { requireMay } from "../staff/require.ts";
import type { Shell } from "../store/store.ts";
import { changed, checkEdit, type EditInput } from "./check.ts";
import { writePaid } from "./paid.ts";
import { planEdit, type Added } from "./plan.ts";
import { writeUnpaid } from "./unpaid.ts";

const ATTEMPTS = 4;

/**
 * Changes an order before it is sent, once for each `id`. As long as it is not paid it simply becomes another: counted anew, with one
 * payment of the new amount that is waited for. Of one that is paid, what is taken out is refunded, and what is added waits for
 * money of its own before it belongs to it; gifts go in at once. Stock moves with it, and nothing is oversold. Throws `Invalid`
 * (`lines`, `added`, `reason`), `NotFound` and `Conflict` (`wrong_status`, `order_changed`, `addition_open`, `out_of_stock`,
 * `gift_card_over`, `not_payable`).
 */
export async function editOrder(shop: StoreContext, number: number, input: EditInput): Promise<void> {
  requireMay(shop, "orders.refund");
  let asked = false;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const now = shop.now();
    const { row, offers, shell, keys, methods } = await shop.db.read({
      row: orderByNumber(askableNumber(number)),
      offers: offersOf(
        input.added.map(({ variantId }) => variantId),
        now,
      ),
      shell: storeShell(),
      keys: gatewayKeys(now),
      methods: paymentMethodRows(),
    });
    if (!row) throw new NotFound("order");
    if (row.timeline.some(({ type, data }) => type === "ORDER_EDITED" && data["editId"] === input.id)) return;
    const order = assembleOrder(row);
    const reason = checkEdit(order, input);
    const added = addedOf(row, input, offers, shell);
    const plan = planEdit(order, { taken: input.taken, added });
    if (plan.collect !== input.collectSeen || plan.back !== input.backSeen) throw changed();
    if (plan.kind === "unpaid" && !asked) {
      asked = true;
      // Money that is there already pays the order as it was.
      if (await arrivedMeanwhile(shop, keys, row)) continue;
    }
    const what = { input, reason, offers, methods, now };
    const commands =
      plan.kind === "unpaid" ? writeUnpaid(shop, row, plan, what) : await writePaid(shop, row, plan, what);
    try {
      await shop.db.write(commands);
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Duplicate)) throw error;
      continue;
    }
    await handleSoon(shop);
    if (plan.back > 0 && plan.kind === "paid") await sendSoon(shop);
    return;
  }
  throw new Conflict(
    "order_changed",
    "This order is being changed by someone else. Please look at it again.",
  );
}

/** What is added, as it is sold now. Throws `Invalid` (`added`) and `Conflict` (`out_of_stock`), also for what is over the limit of one order. */
function addedOf(order: FullOrderRow, { added }: EditInput, offers: OfferOf[], shell: Shell): Added[] {
  if (added.length > 0 && shell.currency !== order.currency)
    throw new Invalid({ added: `This order is in ${order.currency}, in which your shop sells no more.` });
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of added) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  const rows = [...sums].map(([variantId, quantity]) => {
    const offer = offers.find((one) => one.variantId === variantId)?.offer;
    if (!offer || offer.giftCard)
      throw new Invalid({
        added: "One of these can't be added: it is not sold at the moment, or is a gift card.",
      });
    const had = order.lines
      .filter((line) => line.variantId === variantId)
      .reduce((sum, line) => sum + line.quantity - line.removed, 0);
    const mostPerOrder = offer.mostPerOrder === null ? null : Math.max(0, offer.mostPerOrder - had);
    if (mostPerOrder !== null && quantity > mostPerOrder)
      throw new Invalid({
        added: `One order takes at most ${String(offer.mostPerOrder)} of ${offer.title}, and this one has ${had}.`,
      });
    return { variantId, quantity, titleSeen: offer.title, priceSeen: offer.price, offer };
  });
  if (rows.length > 0) requireInStock(buildCart(order.id, rows, shell));
  return added.map(({ variantId, quantity, free }) => {
    const offer = offers.find((one) => one.variantId === variantId)?.offer;
    return {
      id: uuidv7(),
      variantId,
      quantity,
      unitPrice: free ? 0 : (offer?.price ?? 0),
      taxable: offer?.taxed ?? true,
    };
  });
}

/** Whether the gateway has the money that is waited for: then it is booked first. One that is away holds nobody up. */
async function arrivedMeanwhile(shop: StoreContext, keys: KeyRow[], order: FullOrderRow): Promise<boolean> {
  const payment = order.payments.at(-1);
  if (payment?.status !== "pending" || !payment.payUrl || !isOnline(payment.provider)) return false;
  const { provider } = payment;
  try {
    const said = await verifyPayment(shop, keys, { ...payment, provider });
    return said?.status === "paid" && (await settle(shop, said, provider)) !== "repeat";
  } catch (error) {
    if (error instanceof Unavailable) return false;
    throw error;
  }
}
