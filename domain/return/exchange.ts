import { insertEvents } from "#db/events.server.ts";
import { offersOf } from "#db/exchanges.server.ts";
import { insertOrder, insertOrderLines, settleNothingDue, takeStock } from "#db/order-placing.server.ts";
import { holdOrder } from "#db/order-steps.server.ts";
import { orderByNumber, type FullOrderRow, orderOfCart } from "#db/orders.server.ts";
import { insertPayment } from "#db/payments.server.ts";
import { refundsAsSeen, stepIfRefunded } from "#db/refunds.server.ts";
import { Duplicate, Refused } from "#db/refused.server.ts";
import { closeReturn, noteExchange } from "#db/returns.server.ts";
import { storeShellAndTerms } from "#db/stores.server.ts";
import { buildCart } from "../cart/build.ts";
import { actorName, type StoreContext } from "../context.ts";
import { Conflict, Invalid, NotFound } from "../errors.ts";
import { handleSoon, orderEvent } from "../event/tell.ts";
import { assembleOrder } from "../order/assemble.ts";
import { askableNumber } from "../order/number.ts";
import { requireInStock } from "../order/orderable.ts";
import { writeUp } from "../order/write-up.ts";
import { isOnline } from "../payment/providers.ts";
import { sendSoon } from "../refund/soon.ts";
import { requireMay } from "../staff/require.ts";
import { taxRulesFor } from "../tax/rules-for.ts";
import { countExchange, creditOf } from "./exchange-sums.ts";
import { restRefund } from "./rest-refund.ts";
import { wrongStatus } from "./step.ts";

/** What goes out in the place of a return. `id` is the same at a second press. Amounts are minor units. */
export type ExchangeInput = {
  id: string;
  returnId: string;
  items: { variantId: string; quantity: number }[];
  /** What was shown: what counts of what came back, and what the buyer is asked for or gets back. */
  creditSeen: number;
  collectSeen: number;
  backSeen: number;
};

const ATTEMPTS = 3;
/** An exchange is agreed on, so it waits for its difference longer than a stranger's order. */
const HOLD_MS = 7 * 86_400_000;

/**
 * Other things go out in the place of what came back, as an order of their own: what was paid for the old ones is taken off it.
 * With nothing left to pay it is paid; what is too much is refunded; what is too little is asked for on its page, and where that is
 * not paid in time the exchange is called off. One at a time for each return: when it was called off there may be another. Answers its
 * number. Throws `Invalid` (`items`), `NotFound` and `Conflict` (`wrong_status`, `out_of_stock`, `order_moved`, `exchange_changed`
 * where other sums would move than were shown, and `exchanged_meanwhile` where another press sent something in its place).
 */
export async function exchangeReturn(
  shop: StoreContext,
  number: number,
  input: ExchangeInput,
): Promise<{ number: number }> {
  requireMay(shop, "orders.refund");
  const items = input.items.filter(({ quantity }) => quantity !== 0);
  if (
    items.length === 0 ||
    items.some(({ quantity }) => !Number.isInteger(quantity) || quantity < 0 || quantity > 999)
  )
    throw new Invalid({ items: "Choose what to send instead." });
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const now = shop.now();
    const { order, offers, store } = await shop.db.read({
      order: orderByNumber(askableNumber(number)),
      offers: offersOf(
        items.map(({ variantId }) => variantId),
        now,
      ),
      store: storeShellAndTerms(),
    });
    const one = order?.returns.find(({ id }) => id === input.returnId);
    if (!order || !one) throw new NotFound("return");
    if (one.exchangeNumber !== null) {
      const { mine } = await shop.db.read({ mine: orderOfCart(input.id) });
      if (mine?.number !== one.exchangeNumber) throw exchanged(one.exchangeNumber);
      return { number: one.exchangeNumber };
    }
    if (order.erasedAt !== null || order.eraseWhenOver)
      throw new Conflict(
        "wrong_status",
        "The buyer asked to be forgotten, so nothing can be sent to them. Refund the return instead.",
      );
    if (one.status !== "received") throw wrongStatus(one.status);
    const rows = items.map(({ variantId, quantity }) => {
      const offer = offers.find((found) => found.variantId === variantId)?.offer;
      if (!offer || offer.giftCard) throw new Invalid({ items: "One of these is not sold at the moment." });
      return { variantId, quantity, titleSeen: offer.title, priceSeen: offer.price, offer };
    });
    const cart = buildCart(input.id, rows, store.shell);
    requireInStock(cart);
    const credit = creditOf(assembleOrder(order), one);
    const sums = countExchange(cart, taxRulesFor(store.terms.taxes, order.address), credit);
    if (credit !== input.creditSeen || sums.totals.due !== input.collectSeen || sums.rest !== input.backSeen)
      throw new Conflict(
        "exchange_changed",
        "Something of this order or a price changed since you looked, and so did the sums. Please look at it again.",
      );
    const method = sums.totals.due === 0 ? "nothing_due" : waysOf(order, store.shell.methods);
    const written = writeUp(cart, rows, detailsOf(order), offerOf(order), sums.totals, {
      storeId: shop.store.id,
      method,
      currency: order.currency,
      at: now,
      buyerId: null,
      language: order.language,
      transferDays: store.paying.transferDays,
    });
    if (isOnline(method)) written.order.holdUntil = new Date(now.getTime() + HOLD_MS);
    // The seller makes it: its buyer is told so, gets a link where something is due, and may pay that in cash.
    written.order.source = "draft";
    written.order.payBy = written.order.holdUntil;
    try {
      const placed = await write(
        shop,
        order,
        one.id,
        written,
        { mark: store.terms.mark, rest: sums.rest, credit: credit - sums.rest },
        now,
      );
      await handleSoon(shop);
      await sendSoon(shop);
      return placed;
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Duplicate)) throw error;
    }
  }
  throw new Conflict("order_moved", "This order is being changed by someone else. Please look at it again.");
}

const exchanged = (number: number) =>
  new Conflict(
    "exchanged_meanwhile",
    `Order ${number} was sent in its place meanwhile, so nothing more was. Please look at it.`,
  );

/** Minor units: what of the credit is given back, and what of it pays for the other things. */
type Terms = { mark: string; rest: number; credit: number };

async function write(
  shop: StoreContext,
  first: FullOrderRow,
  returnId: string,
  { takings, order, lines, payment }: ReturnType<typeof writeUp>,
  { mark, rest, credit }: Terms,
  at: Date,
): Promise<{ number: number }> {
  const covered = payment.amount === 0;
  const refund = rest > 0 ? await restRefund(shop, first, returnId, rest, at) : null;
  const { placed } = await shop.db.write({
    held: holdOrder(first.id, first.status),
    seen: refundsAsSeen(first),
    closed: closeReturn(returnId, first.id, at),
    stock: takeStock(takings, at, { orderId: order.id, actor: actorName(shop.actor) }),
    placed: insertOrder(order, mark, [
      insertOrderLines(order.id, lines),
      insertPayment(payment),
      insertEvents([
        orderEvent(shop, "ORDER_CREATED", order.id, at, { exchangeOf: first.number }),
        ...(covered
          ? [
              orderEvent(shop, "ORDER_PAID", order.id, at, {
                amount: 0,
                currency: order.currency,
                cause: "exchange",
              }),
            ]
          : []),
      ]),
    ]),
    ...(covered && { settled: settleNothingDue(order.id, at) }),
    exchange: noteExchange(returnId, { orderId: order.id, credit, rest }),
    ...refund?.commands,
    refunded: stepIfRefunded(first.id, at),
    events: insertEvents([
      orderEvent(shop, "EXCHANGE_SENT_OUT", first.id, at, { returnId, orderId: order.id }),
      ...(refund?.events ?? []),
    ]),
  });
  return placed;
}

const waysOf = (order: FullOrderRow, offered: FullOrderRow["method"][]) => {
  const way = offered.find((one) => one === order.method) ?? offered[0];
  if (!way) throw new Conflict("not_payable", "More is to be paid, but your shop offers no way to pay.");
  return way;
};

const detailsOf = ({ name, email, phone, address, riderNote }: FullOrderRow) => ({
  name,
  email,
  phone,
  address,
  note: "",
  riderNote,
  giftMessage: "",
});

/** It comes the way the first one did, and that costs nothing. */
const offerOf = (order: FullOrderRow) => ({
  id: "",
  kind: order.deliveryMethod,
  name: order.deliveryName,
  price: 0,
  daysFrom: null,
  daysTo: null,
  note: "",
  address: null,
  hours: "",
});
