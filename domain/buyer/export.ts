import { draftsFor } from "#db/drafts.server.ts";
import { addressesOf } from "#db/buyer-addresses.server.ts";
import { profileOf } from "#db/buyer-profile.server.ts";
import { remindersTo } from "#db/cart-reminders.server.ts";
import { linesOfCart } from "#db/carts.server.ts";
import { ordersOfAccount, type FullOrderRow } from "#db/orders.server.ts";
import { reviewsOfAccount } from "#db/reviews.server.ts";
import { ownThreadTakes } from "#db/safety.server.ts";
import { cardsTo } from "#db/sent-gift-cards.server.ts";
import { subscriptionOf } from "#db/newsletter.server.ts";
import { sessionsOf } from "#db/sessions.server.ts";
import { requestsOf } from "#db/stock-requests.server.ts";
import { saidWith, type SaidRow } from "#db/threads.server.ts";
import { wishesOfAccount } from "#db/wishes.server.ts";
import type { StoreContext } from "../context.ts";
import type { IdentityContext, Me } from "../identity/context.ts";
import { requireFresh } from "../identity/fresh.ts";
import { KEPT_MS, pictureAddress } from "../thread/picture-address.ts";
import { shownFulfilment } from "../order/assemble.ts";
import { buyerOf } from "./buyer.ts";

/**
 * Everything this store holds about the buyer, as plain data with names a person can read; amounts are minor units, times
 * UTC. In one trip. Throws `SignInAgain`.
 */
export async function exportBuyer(shop: StoreContext, identity: IdentityContext, me: Me) {
  requireFresh(identity, me);
  const { buyerId } = buyerOf(shop);
  const now = shop.now();
  const {
    profile,
    addresses,
    orders,
    sessions,
    cart,
    reviews,
    wishes,
    waitsFor,
    newsletter,
    giftCards,
    reminders,
    drafts,
    said,
    takes,
  } = await shop.db.read({
    profile: profileOf(buyerId),
    addresses: addressesOf(buyerId),
    orders: ordersOfAccount(buyerId),
    sessions: sessionsOf("buyer", buyerId, now),
    cart: linesOfCart({ buyerId, cartId: null }, now),
    reviews: reviewsOfAccount(buyerId),
    wishes: wishesOfAccount(buyerId),
    waitsFor: requestsOf(me.email),
    newsletter: subscriptionOf(me.email),
    giftCards: cardsTo(me.email),
    reminders: remindersTo(me.email),
    drafts: draftsFor(me.email),
    said: saidWith(buyerId),
    takes: ownThreadTakes(buyerId),
  });
  return {
    store: { name: shop.store.name, address: shop.origin },
    madeAt: now,
    amounts: "In minor units of the currency beside them: 1250 of NGN are ₦12.50. Times are UTC.",
    profile,
    addresses: addresses.map(({ name, phone, address, preferred }) => ({ name, phone, address, preferred })),
    orders: orders.map(told),
    cart: cart.map(({ titleSeen, quantity, priceSeen }) => ({ title: titleSeen, quantity, priceSeen })),
    wishList: wishes,
    waitsFor,
    newsletter,
    giftCards,
    cartReminders: reminders,
    beingPutTogetherForYou: drafts,
    messages: await Promise.all(said.map((message) => toldMessage(shop, message))),
    messagesAboutOrdersOnly: takes.quiet,
    reviews: reviews.map(
      ({ product, name, stars, title, body, answer, createdAt, hidden, hiddenReason }) => ({
        product,
        shownAs: name,
        stars,
        title,
        body,
        answer,
        writtenAt: createdAt,
        hidden,
        hiddenReason,
      }),
    ),
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
    riderNote: order.riderNote,
    giftMessage: order.giftMessage,
    deliveryMethod: order.deliveryMethod,
    deliveryName: order.deliveryName,
    subtotal: order.subtotal,
    discount: order.discount,
    cameBack: order.cameBack,
    cameBackTax: order.cameBackTax,
    delivery: order.delivery,
    tax: order.tax,
    taxIncluded: order.taxIncluded,
    giftCard: order.giftCard,
    total: order.total,
    placedAt: order.placedAt,
    paidAt: order.paidAt,
    fulfilledAt: order.fulfilledAt,
    cancelledAt: order.cancelledAt,
    lines: order.lines.map(toldLine),
    fulfilments: order.fulfilments.map(shownFulfilment),
    payments: order.payments.map(({ provider, reference, amount, currency, status, createdAt }) => ({
      provider,
      reference,
      amount,
      currency,
      status,
      createdAt,
    })),
    receiptsYouSent: order.proofs.map(({ sentAt, verdict, reason }) => ({ sentAt, verdict, reason })),
    discounts: order.discounts.map(({ title, code, amount }) => ({ title, code, amount })),
    additions: order.additions.map(({ status, lines, total }) => ({
      status,
      lines: lines.map(({ title, variantTitle, quantity }) => ({ title, variantTitle, quantity })),
      total,
    })),
    refunds: order.refunds.map(({ amount, giftCard, status, reason, how, createdAt, settledAt }) => ({
      amount,
      giftCard,
      status,
      reason,
      how,
      createdAt,
      settledAt,
    })),
    returns: order.returns.map(({ status, note, answer, createdAt, lines }) => ({
      status,
      yourWords: note,
      answer,
      createdAt,
      lines,
    })),
    disputes: order.disputes.map(({ kind, status, words, answer, offer, decision, verdict, ...moments }) => ({
      kind,
      status,
      yourWords: words,
      answer,
      offer,
      decision,
      platformSaid: verdict,
      openedAt: moments.openedAt,
      endedAt: moments.endedAt,
    })),
    timeline: order.timeline.map(({ type, at, data, actor }) => ({
      what: type,
      at,
      by: whoDid(actor),
      data,
    })),
  };
}

/** A picture's address is good for a day: who wants to keep it fetches it. */
async function toldMessage({ ports, store, origin, now }: StoreContext, message: SaidRow) {
  const { orderNumber, by, author, text, of, mediaKey, lines, sentAt } = message;
  const offered = lines?.map(({ title, variantTitle, quantity, price, usual }) => ({
    title,
    variantTitle,
    quantity,
    price,
    usual,
  }));
  const picture =
    mediaKey && `${origin}${await pictureAddress(ports.signer, store.id, mediaKey, now(), KEPT_MS)}`;
  return {
    orderNumber,
    by,
    author,
    text,
    ...(of ? { shows: of } : {}),
    ...(picture ? { picture } : {}),
    ...(offered ? { offered } : {}),
    sentAt,
  };
}

/** Which of our files its picture is says nothing to anybody. */
const toldLine = (line: FullOrderRow["lines"][number]) =>
  Object.fromEntries(Object.entries(line).filter(([name]) => name !== "imageKey"));

/** Who did something, without which of them. */
function whoDid(actor: string): string {
  if (actor === "buyer") return "you";
  if (actor.startsWith("gateway:")) return "payment company";
  return actor.startsWith("admin:") ? "platform" : "shop";
}
