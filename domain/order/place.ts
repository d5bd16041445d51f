import { keepAddress } from "#db/buyer-addresses.server.ts";
import { cartOf, linesOfCart, spendCart } from "#db/carts.server.ts";
import { insertEvents } from "#db/events.server.ts";
import { insertOrder, insertOrderLines, takeStock } from "#db/order-placing.server.ts";
import { orderOfCart, type FullOrderRow } from "#db/orders.server.ts";
import { insertPayment, sealedSecret } from "#db/payments.server.ts";
import { Duplicate, Refused } from "#db/refused.server.ts";
import { storeShell } from "#db/stores.server.ts";
import { buildCart } from "../cart/build.ts";
import { isLive } from "../cart/live.ts";
import { cartOfForm } from "../cart/whose.ts";
import { MOST_ADDRESSES } from "../buyer/address.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, Invalid } from "../errors.ts";
import { handleSoon, orderEvent } from "../event/tell.ts";
import { openPayPage } from "../payment/open-pay-page.ts";
import { countingPayment } from "./assemble.ts";
import { chosenAddress, withAddress } from "./deliver-to.ts";
import { checkDetails, type CheckoutInput } from "./details.ts";
import { requireOrderable } from "./orderable.ts";
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
 * `price_changed`).
 */
export async function placeOrder(shop: StoreContext, input: CheckoutInput): Promise<PlacedOrder> {
  const mine = cartOfForm(shop, input.cartId);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const now = shop.now();
    const { shell, cart, lines, placed, secret, chosen } = await shop.db.read({
      shell: storeShell(),
      cart: cartOf(mine),
      lines: linesOfCart(mine, now),
      placed: orderOfCart(mine.cartId),
      secret: sealedSecret("paystack"),
      chosen: chosenAddress(shop, input),
    });
    if (placed) return again(placed);
    if (!isLive(cart, now)) {
      throw new Conflict(
        "cart_gone",
        "This cart is no longer open. Please put what you want into a new one.",
      );
    }
    const wanted = withAddress(shop, input, chosen);
    const details = checkDetails(wanted);
    if (!shell.methods.includes(input.method))
      throw new Invalid({ method: "Choose how you would like to pay." });
    const current = buildCart(cart.id, lines, shell);
    requireOrderable(current, input.totalSeen, shell);

    const written = writeUp(current, lines, details, {
      method: input.method,
      currency: shell.currency,
      at: now,
      buyerId: mine.buyerId,
    });
    const number = await write(shop, written, now, wanted.keepAddress ?? false);
    if (number === null) continue;
    await handleSoon(shop);
    const payUrl =
      secret && input.method === "paystack" ? await payPage(shop, secret, number, written) : null;
    return { number, key: written.order.key, payUrl };
  }
  throw new Conflict("out_of_stock", "Others are buying the same things right now. Please try again.");
}

/** The order's number, or null when a guard said no and nothing was kept. */
async function write(
  shop: StoreContext,
  { takings, order, lines, payment }: WrittenUp,
  now: Date,
  keeping: boolean,
) {
  const { buyerId } = order;
  try {
    const { placed } = await shop.db.write({
      // First, so that of two submits of one cart the second waits here and never competes for its own stock.
      cart: spendCart(order.cartId ?? "", now),
      stock: takeStock(takings, now),
      placed: insertOrder(order),
      lines: insertOrderLines(order.id, lines),
      payment: insertPayment(payment),
      event: insertEvents([orderEvent(shop, "ORDER_PLACED", order.id, now)]),
      ...(keeping && buyerId ? keepAddress(buyerId, order, MOST_ADDRESSES, now) : {}),
    });
    return placed.number;
  } catch (error) {
    if (error instanceof Refused || error instanceof Duplicate) return null;
    throw error;
  }
}

async function payPage(shop: StoreContext, secret: string, number: number, { order, payment }: WrittenUp) {
  try {
    return await openPayPage(shop, secret, { number, key: order.key, email: order.email }, payment);
  } catch {
    // The order is placed whatever the gateway says; its page offers to pay again.
    return null;
  }
}

function again({ number, key, status, payments }: FullOrderRow): PlacedOrder {
  const payment = countingPayment(payments);
  const waits = status === "placed" && payment?.status === "pending" && payment.problem === "";
  return { number, key, payUrl: waits ? payment.payUrl : null };
}
