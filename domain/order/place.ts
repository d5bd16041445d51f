import { keepAddress } from "#db/buyer-addresses.server.ts";
import { filledCart, spendCart } from "#db/carts.server.ts";
import { insertEvents } from "#db/events.server.ts";
import { insertOrder, insertOrderLines, takeStock } from "#db/order-placing.server.ts";
import { orderOfCart, type FullOrderRow } from "#db/orders.server.ts";
import { gatewayKeys, type KeyRow } from "#db/payment-keys.server.ts";
import { insertPayment } from "#db/payments.server.ts";
import { constant } from "#db/question.server.ts";
import { Duplicate, Refused } from "#db/refused.server.ts";
import { storeShellAndTerms } from "#db/stores.server.ts";
import { buildCart } from "../cart/build.ts";
import { askedWith } from "../checkout/asked.ts";
import { countCheckout } from "../checkout/count-checkout.ts";
import { isLive } from "../cart/live.ts";
import { cartOfForm } from "../cart/whose.ts";
import { MOST_ADDRESSES } from "../buyer/address.ts";
import { actorName, type StoreContext } from "../context.ts";
import { Conflict, DomainError, Invalid } from "../errors.ts";
import { handleSoon, orderEvent } from "../event/tell.ts";
import { currentKey } from "../payment/keys.ts";
import { tellOffersOrdered } from "../thread/tell-offer.ts";
import { openPayPage } from "../payment/open-pay-page.ts";
import { isOnline, type OnlineGateway } from "../payment/providers.ts";
import { prefixOf } from "../store/languages.ts";
import { countingPayment } from "./assemble.ts";
import { chosenAddress, withAddress } from "./deliver-to.ts";
import { checkDetails, type CheckoutInput } from "./details.ts";
import { requireDelivered } from "./not-delivered.ts";
import { requireInStock, requireSeen } from "./orderable.ts";
import { takenOff, type TakenOff } from "./taken-off.ts";
import { writeUp, type WrittenUp } from "./write-up.ts";

export type { CheckoutInput } from "./details.ts";

/** Where the buyer goes next: to the gateway's page, or to the order's own when `payUrl` is null. */
export type PlacedOrder = { number: number; key: string; payUrl: string | null };

/** Each time the shop has moved on between reading and writing; the next read says what happened. */
const ATTEMPTS = 4;

/**
 * Turns a cart into an order, once: one trip to read, one to write that takes the stock or does nothing at all.
 * The same cart again gives the same order. When the gateway is away the order stands and is paid from its page.
 * It is in the account of the buyer who is signed in, or of whoever has proved its e-mail address.
 * Throws `Invalid` (see `checkDetails`, and `method`, `addressId`) and `Conflict` (`cart_gone`, `cart_empty`, `out_of_stock`,
 * `not_delivered`, `delivery_changed`, `price_changed`, `code_refused`, `gift_card_changed`).
 */
export async function placeOrder(shop: StoreContext, input: CheckoutInput): Promise<PlacedOrder> {
  const mine = cartOfForm(shop, input.cartId);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const now = shop.now();
    const { store, filled, keys, chosen, asked, cards } = await shop.db.read({
      store: storeShellAndTerms(),
      filled: filledCart(mine, now),
      keys: isOnline(input.method) ? gatewayKeys(now) : constant([]),
      chosen: chosenAddress(shop, input),
      ...askedWith(shop, mine, { linkCode: input.linkCode, email: input.email }, now),
    });
    const { cart, lines } = filled;
    const placed = cart && !cart.orderedAt ? null : await placedFrom(shop, mine.cartId);
    if (placed) return again(placed);
    if (!isLive(cart, now)) {
      throw new Conflict(
        "cart_gone",
        "This cart is no longer open. Please put what you want into a new one.",
      );
    }
    const { shell, paying, terms } = store;
    const fetched = input.way === "pickup";
    // An address that nobody sees is not asked; a number without a country code is one of the shop's own country.
    const wanted = fetched
      ? { ...input, address: { ...input.address, country: shell.country } }
      : withAddress(shop, input, chosen);
    const details = checkDetails(wanted, { placed: !fetched });
    const current = buildCart(cart.id, lines, shell);
    const choice = { way: input.way ?? "deliver", offerId: input.offerId || null };
    const counted = countCheckout(current, { asked, cards }, terms, details.address, choice, shell, now);
    // That nothing is due is found out here, and is no choice of a form's.
    const covered = counted.totals.due === 0 && current.lines.length > 0;
    if (!covered && !shell.methods.includes(input.method))
      throw new Invalid({ method: "Choose how you would like to pay." });
    const method = covered ? "nothing_due" : input.method;
    requireInStock(current);
    const offer = requireDelivered(counted, shell, choice.way);
    requireSeen(counted, input, shell);

    const written = writeUp(current, lines, details, offer, counted.totals, {
      storeId: shop.store.id,
      method,
      currency: shell.currency,
      at: now,
      buyerId: mine.buyerId,
      language: prefixOf(shop.store).slice(1),
      transferDays: paying.transferDays,
    });
    const paidOn = isOnline(method) ? currentKey(keys, method) : null;
    written.payment.keyGeneration = paidOn?.generation ?? null;
    const number = await write(shop, written, now, {
      keeping: (wanted.keepAddress ?? false) && !fetched,
      mark: terms.mark,
      ...takenOff(shop, written, counted, asked, now),
    });
    if (number === null) continue;
    await handleSoon(shop);
    await tellOffersOrdered(shop, counted.discounts, asked, written.order.id, now);
    const payUrl = paidOn ? await payPage(shop, keys, paidOn.provider, number, written) : null;
    return { number, key: written.order.key, payUrl };
  }
  throw new Conflict("out_of_stock", "Others are buying the same things right now. Please try again.");
}

/** The order a cart has become. Only who sends the form again pays for this trip. */
async function placedFrom(shop: StoreContext, cartId: string): Promise<FullOrderRow | null> {
  const { placed } = await shop.db.read({ placed: orderOfCart(cartId) });
  return placed;
}

/** The order's number, or null when a guard said no and nothing was kept. */
async function write(
  shop: StoreContext,
  { takings, order, lines, payment }: WrittenUp,
  now: Date,
  { keeping, mark, uses, settled }: { keeping: boolean; mark: string } & TakenOff,
) {
  const { buyerId, currency } = order;
  const { amount } = payment;
  try {
    const { placed } = await shop.db.write({
      // First, so that of two submits of one cart the second waits here and never competes for its own stock.
      cart: spendCart(order.cartId ?? "", now),
      stock: takeStock(takings, now, { orderId: order.id, actor: actorName(shop.actor) }),
      placed: insertOrder(order, mark, [
        insertOrderLines(order.id, lines),
        insertPayment(payment),
        insertEvents([
          orderEvent(shop, "ORDER_CREATED", order.id, now),
          ...(settled ? [orderEvent(shop, "ORDER_PAID", order.id, now, { amount, currency })] : []),
        ]),
      ]),
      ...uses,
      ...(keeping && buyerId ? keepAddress(buyerId, order, MOST_ADDRESSES, now) : {}),
    });
    return placed.number;
  } catch (error) {
    if (error instanceof Refused || error instanceof Duplicate) return null;
    throw error;
  }
}

async function payPage(
  shop: StoreContext,
  keys: KeyRow[],
  provider: OnlineGateway,
  number: number,
  { order, payment }: WrittenUp,
) {
  try {
    const { key, email } = order;
    return await openPayPage(shop, keys, { number, key, email }, { ...payment, provider });
  } catch (error) {
    // The order is placed whatever the gateway says; its page offers to pay again. What a database says may hold what was typed.
    const said = error instanceof DomainError ? error.message : error instanceof Error ? error.name : "";
    const { requestId } = shop;
    console.error(
      JSON.stringify({ level: "warn", requestId, order: number, gateway: provider, error: said }),
    );
    return null;
  }
}

function again({ number, key, status, payments }: FullOrderRow): PlacedOrder {
  const payment = countingPayment(payments);
  const waits = status === "placed" && payment?.status === "pending" && payment.problem === "";
  return { number, key, payUrl: waits ? payment.payUrl : null };
}
