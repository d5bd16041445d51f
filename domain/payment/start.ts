import { uuidv7 } from "uuidv7";
import { orderByNumber, type FullOrderRow, type PaymentRow } from "#db/orders.server.ts";
import { replacePayment, sealedSecret } from "#db/payments.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, NotFound, Unavailable } from "../errors.ts";
import { askableNumber } from "../order/number.ts";
import { newReference, openPayPage } from "./open-pay-page.ts";
import { settle } from "./settle.ts";
import { verifyPayment } from "./verify.ts";

const ATTEMPTS = 3;
/** How long a page that is being opened by another press may take before a new one is opened in its place. */
const OPENING_MS = 30_000;

/**
 * "Pay now" on an order's page. The gateway is asked first, so that nobody pays twice: a page that is still open is
 * used again, one that came to nothing gets a successor with a new reference. Throws `NotFound` for a wrong key,
 * `Conflict` (`already_paid`, `not_payable`, `payment_problem`, `payment_starting`) and `Unavailable`.
 */
export async function payOrder(shop: StoreContext, number: number, key: string): Promise<{ payUrl: string }> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { order, secret } = await shop.db.read({
      order: orderByNumber(askableNumber(number)),
      secret: sealedSecret("paystack"),
    });
    if (!order || order.key !== key) throw new NotFound("order");
    const payment = payable(order);
    if (!secret)
      throw new Unavailable("This shop can't take payments by Paystack right now. Please write to the shop.");

    const said = await verifyPayment(shop, secret, payment.reference);
    const booked = said && (await settle(shop, said));
    if (booked === "mismatch") throw paymentProblem();
    if (said?.status === "paid") throw alreadyPaid();
    const open = payment.status === "pending" && said?.status !== "failed";
    if (open && said && payment.payUrl) return { payUrl: payment.payUrl };
    if (open && !said) return { payUrl: await startOnce(shop, secret, order, payment) };
    if (open && shop.now().getTime() - payment.createdAt.getTime() < OPENING_MS) throw starting();

    const next = await replace(shop, order, payment);
    if (next) return { payUrl: await startOnce(shop, secret, order, next) };
  }
  throw starting();
}

/** The payment to go on with. */
function payable(order: FullOrderRow): PaymentRow {
  const payment = order.payments.at(-1);
  if (order.payments.some(({ status }) => status === "paid")) throw alreadyPaid();
  if (order.status !== "placed" || payment?.provider !== "paystack") {
    throw new Conflict("not_payable", "There is nothing to pay online for this order.");
  }
  if (order.payments.some(({ problem }) => problem !== "")) throw paymentProblem();
  return payment;
}

async function startOnce(
  shop: StoreContext,
  secret: string,
  order: FullOrderRow,
  payment: Pick<PaymentRow, "reference" | "amount" | "currency">,
): Promise<string> {
  try {
    return await openPayPage(shop, secret, order, payment);
  } catch (error) {
    if (error instanceof Conflict && error.reason === "duplicate_reference") throw starting();
    throw error;
  }
}

/** A successor for a payment that came to nothing, or null when the order has moved on since it was read. */
async function replace(shop: StoreContext, order: FullOrderRow, superseded: PaymentRow) {
  const reference = newReference();
  const { amount, currency } = superseded;
  const next = {
    id: uuidv7(),
    orderId: order.id,
    provider: "paystack",
    reference,
    amount,
    currency,
  } as const;
  try {
    await shop.db.write(replacePayment(superseded.id, { ...next, createdAt: shop.now() }));
    return next;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

const alreadyPaid = () => new Conflict("already_paid", "This order is paid. Thank you!");
const starting = () =>
  new Conflict("payment_starting", "Your payment page is being opened. Please try again in a moment.");
const paymentProblem = () =>
  new Conflict(
    "payment_problem",
    "Money arrived for this order, but not the amount asked for. The shop knows and will write to you.",
  );
