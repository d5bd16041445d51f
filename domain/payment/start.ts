import { uuidv7 } from "uuidv7";
import { insertEvents } from "#db/events.server.ts";
import { takeAgain } from "#db/holds.server.ts";
import { orderByNumber, type FullOrderRow } from "#db/orders.server.ts";
import { type PaymentRow } from "#db/payments-of-order.server.ts";
import { paymentMethodRows } from "#db/payment-methods.server.ts";
import { gatewayKeys, type KeyRow } from "#db/payment-keys.server.ts";
import { replacePayment, switchMethod } from "#db/payments.server.ts";
import { Refused } from "#db/refused.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import type { GatewayPayment } from "../gateway-port.ts";
import { Conflict, NotFound, Unavailable } from "../errors.ts";
import { handleSoon, orderEvent } from "../event/tell.ts";
import { openAddition } from "../addition/open.ts";
import { dueOf } from "../order/due.ts";
import { holdUntil } from "../order/hold.ts";
import { askableNumber } from "../order/number.ts";
import { requireKey } from "./keys.ts";
import { openPayPage } from "./open-pay-page.ts";
import { nothingAsked } from "../return/before-paid.ts";
import { isOnline, type OnlineGateway, type PaymentProvider } from "./providers.ts";
import { newReference } from "./reference.ts";
import { settle } from "./settle.ts";
import { verifyPayment } from "./verify.ts";

const ATTEMPTS = 3;
/** How long a page that is being opened by another press may take before a new one is opened in its place. */
const OPENING_MS = 30_000;

/** A payment that is made on a gateway's page. */
type Online = Pick<PaymentRow, "reference" | "amount" | "currency" | "keyGeneration"> & {
  provider: OnlineGateway;
};

/**
 * "Pay now" on an order's page, by the way it was to be paid or, with `method`, by another one that the shop offers; `payUrl` is
 * null when that one has no page to pay on. The gateway is asked first, so that nobody pays twice: a page that is still open is
 * used again, one that came to nothing gets a successor with a new reference. An order has one payment at a time that is waited
 * for; money that comes on an older one still counts once, and is flagged to be given back when it is the second. An order whose
 * time was over takes its things again before anything is paid. Of an order that is paid, what was added to it is paid. Throws `NotFound` for a wrong key, `Conflict` (`already_paid`,
 * `money_goes_back`, `not_payable`, `out_of_stock`, `payment_problem`, `payment_starting`) and `Unavailable`.
 */
export async function payOrder(
  shop: StoreContext,
  number: number,
  key: string,
  method?: PaymentProvider,
): Promise<{ payUrl: string | null }> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { order, keys, methods } = await shop.db.read({
      order: orderByNumber(askableNumber(number)),
      keys: gatewayKeys(shop.now()),
      methods: paymentMethodRows(),
    });
    if (!order || order.key !== key) throw new NotFound("order");
    const payment = waiting(order);
    const wanted = method ?? payment.provider;
    const same = wanted === payment.provider;
    const transferDays = methods.find(({ provider }) => provider === "bank_transfer")?.holdDays ?? null;
    if (!same && !methods.some(({ provider, enabled }) => enabled && provider === wanted)) throw notPayable();
    if (payment.additionId !== null && wanted === "pay_on_delivery") throw notPayable();
    if (!isOnline(wanted) && same) {
      if (method === undefined) throw notPayable();
      return { payUrl: null };
    }
    if (isOnline(wanted)) requireKey(keys, wanted);

    // What came and goes back is known; the order waits for another payment.
    const said =
      isOnline(payment.provider) && payment.status !== "refund_due"
        ? await ask(shop, keys, { ...payment, provider: payment.provider }, same)
        : null;
    if (said === "moved") continue;
    if (order.releasedAt && !(await holdAgain(shop, order, payment.provider, transferDays))) continue;
    if (same && isOnline(wanted)) {
      const open = payment.status === "pending" && said?.status !== "failed";
      if (open && payment.payUrl && !closedByNow(shop, wanted, payment)) return { payUrl: payment.payUrl };
      if (open && !payment.payUrl && !said)
        return { payUrl: await startOnce(shop, keys, order, { ...payment, provider: wanted }) };
      if (open && said && shop.now().getTime() - payment.createdAt.getTime() < OPENING_MS) throw starting();
    }

    const next = await replace(shop, keys, order, payment, wanted, transferDays);
    if (next === null) continue;
    const { provider } = next;
    if (!isOnline(provider)) return { payUrl: null };
    return { payUrl: await startOnce(shop, keys, order, { ...next, provider }) };
  }
  throw starting();
}

/** The payment that is waited for, or was last: for what was added, when the order itself is paid. */
function waiting(order: FullOrderRow): PaymentRow {
  const addition = openAddition(order);
  const mine = order.payments.filter(({ additionId }) => additionId === (addition?.id ?? null));
  const payment = mine.at(-1);
  if (mine.some(({ status }) => status === "paid")) throw alreadyPaid();
  if (order.status !== (addition ? "paid" : "placed") || !payment || nothingAsked(order)) throw notPayable();
  if (mine.some(({ problem }) => problem !== "")) throw paymentProblem();
  return payment;
}

/**
 * What the gateway says about the payment so far, booked; `moved` when somebody else has booked that it is paid meanwhile. A gateway that is away holds nobody up who wants to pay another way:
 * should money come there after all, it is recognised.
 */
async function ask(
  shop: StoreContext,
  keys: KeyRow[],
  payment: Online,
  must: boolean,
): Promise<GatewayPayment | "moved" | null> {
  let said: GatewayPayment | null;
  try {
    said = await verifyPayment(shop, keys, payment);
  } catch (error) {
    if (must || !(error instanceof Unavailable)) throw error;
    return null;
  }
  const booked = said && (await settle(shop, said, payment.provider));
  if (booked === "mismatch") throw paymentProblem();
  if (said?.status !== "paid") return said;
  if (booked === "repeat") return "moved";
  throw booked === "refund_due" ? goesBack() : alreadyPaid();
}

const closedByNow = (shop: StoreContext, gateway: OnlineGateway, { createdAt }: PaymentRow): boolean =>
  shop.now().getTime() - createdAt.getTime() > shop.ports.gateways[gateway].pageLivesMs;

/** Its time was over: keeps its things again, for as long as its way to pay says; another way says so itself when it is taken. False when it has moved on since it was read. */
async function holdAgain(
  shop: StoreContext,
  order: FullOrderRow,
  method: PaymentProvider,
  transferDays: number | null,
): Promise<boolean> {
  const at = shop.now();
  const { id } = order;
  try {
    await shop.db.write({
      ...takeAgain(id, asPromised(order, holdUntil(method, at, transferDays)), {
        actor: actorName(shop.actor),
        at,
      }),
      event: insertEvents([orderEvent(shop, "HOLD_RENEWED", id, at)]),
    });
    return true;
  } catch (error) {
    if (error instanceof Refused && error.code === "out_of_stock") throw soldOut();
    if (error instanceof Refused) return false;
    throw error;
  }
}

/** Never shorter than a seller said who sent the pay link. */
const asPromised = ({ payBy }: FullOrderRow, until: Date | null): Date | null =>
  until && payBy && payBy > until ? payBy : until;

async function startOnce(
  shop: StoreContext,
  keys: KeyRow[],
  order: FullOrderRow,
  payment: Online,
): Promise<string> {
  try {
    return await openPayPage(shop, keys, order, payment);
  } catch (error) {
    if (error instanceof Conflict && error.reason === "duplicate_reference") throw starting();
    throw error;
  }
}

/** A successor for a payment that came to nothing, or null when the order has moved on since it was read. */
async function replace(
  shop: StoreContext,
  keys: KeyRow[],
  order: FullOrderRow,
  superseded: PaymentRow,
  provider: PaymentProvider,
  transferDays: number | null,
) {
  const { currency, additionId } = superseded;
  const amount = additionId === null ? dueOf(order) : superseded.amount;
  const next = {
    id: uuidv7(),
    orderId: order.id,
    additionId,
    provider,
    reference: newReference(shop.store.id),
    amount,
    currency,
    keyGeneration: isOnline(provider) ? requireKey(keys, provider).generation : null,
  };
  const at = shop.now();
  // How the order itself was paid stays, however what was added to it is.
  const turned = additionId === null && provider !== order.method;
  try {
    await shop.db.write({
      ...replacePayment(superseded, { ...next, createdAt: at }),
      ...(turned && {
        method: switchMethod(order.id, provider, asPromised(order, holdUntil(provider, at, transferDays))),
        event: insertEvents([
          orderEvent(shop, "PAYMENT_METHOD_CHANGED", order.id, at, { from: order.method, to: provider }),
        ]),
      }),
    });
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
  if (turned) await handleSoon(shop);
  return next;
}

const goesBack = () =>
  new Conflict(
    "money_goes_back",
    "Your payment came, but this order does not wait for it any more. The shop gives it back to you.",
  );
const alreadyPaid = () => new Conflict("already_paid", "This order is paid. Thank you!");
const notPayable = () => new Conflict("not_payable", "There is nothing to pay online for this order.");
const soldOut = () =>
  new Conflict(
    "out_of_stock",
    "Others have bought what you ordered since we stopped keeping it, so please don't pay. Nothing was taken from you; you can order again what is still there.",
  );
const starting = () =>
  new Conflict("payment_starting", "Your payment page is being opened. Please try again in a moment.");
const paymentProblem = () =>
  new Conflict(
    "payment_problem",
    "Money arrived for this order, but not the amount asked for. The shop knows and will write to you.",
  );
