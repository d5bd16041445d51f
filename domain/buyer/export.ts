import { addressesOf } from "#db/buyer-addresses.server.ts";
import { profileOf } from "#db/buyer-profile.server.ts";
import { linesOfCart } from "#db/carts.server.ts";
import { ordersOfAccount, type FullOrderRow } from "#db/orders.server.ts";
import { sessionsOf } from "#db/sessions.server.ts";
import type { StoreContext } from "../context.ts";
import type { IdentityContext, Me } from "../identity/context.ts";
import { requireFresh } from "../identity/fresh.ts";
import { buyerOf } from "./buyer.ts";

/**
 * Everything this store holds about the buyer, as plain data with names a person can read; amounts are minor units, times
 * UTC. In one trip. Throws `SignInAgain`.
 */
export async function exportBuyer(shop: StoreContext, identity: IdentityContext, me: Me) {
  requireFresh(identity, me);
  const { buyerId } = buyerOf(shop);
  const now = shop.now();
  const { profile, addresses, orders, sessions, cart } = await shop.db.read({
    profile: profileOf(buyerId),
    addresses: addressesOf(buyerId),
    orders: ordersOfAccount(buyerId),
    sessions: sessionsOf("buyer", buyerId, now),
    cart: linesOfCart({ buyerId, cartId: null }, now),
  });
  return {
    store: { name: shop.store.name, address: shop.origin },
    madeAt: now,
    profile,
    addresses: addresses.map(({ name, phone, address, preferred }) => ({ name, phone, address, preferred })),
    orders: orders.map(told),
    cart: cart.map(({ titleSeen, quantity, priceSeen }) => ({ title: titleSeen, quantity, priceSeen })),
    signedInOn: sessions.map((session) => ({
      userAgent: session.userAgent,
      ipAddress: session.ipAddress,
      place: session.place,
      byApi: session.machine,
      signedInAt: session.createdAt,
      seenAt: session.updatedAt,
    })),
  };
}

/** An order as its buyer may have it: without the key, which opens it to anybody, and without who in the shop did what. */
function told(order: FullOrderRow) {
  return {
    number: order.number,
    status: order.status,
    method: order.method,
    name: order.name,
    email: order.email,
    phone: order.phone,
    address: order.address,
    note: order.note,
    currency: order.currency,
    subtotal: order.subtotal,
    delivery: order.delivery,
    total: order.total,
    placedAt: order.placedAt,
    paidAt: order.paidAt,
    fulfilledAt: order.fulfilledAt,
    cancelledAt: order.cancelledAt,
    lines: order.lines,
    fulfilment: order.fulfilment,
    payments: order.payments.map(({ provider, reference, amount, currency, status, createdAt }) => ({
      provider,
      reference,
      amount,
      currency,
      status,
      createdAt,
    })),
    timeline: order.timeline.map(({ type, at, data, actor }) => ({
      what: type,
      at,
      by: actor === "buyer" ? "you" : actor.startsWith("gateway:") ? "payment company" : "shop",
      data,
    })),
  };
}
