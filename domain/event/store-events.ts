/** What a setting of payments was changed to; never with a secret. `hint` is the end of a key or an account. */
type PaymentSetting = {
  provider: string;
  changed: "on" | "off" | "key" | "webhook secret" | "disconnected" | "account" | "place";
  hint?: string;
  mode?: string;
};
/** Somebody who works for the store, by their account; `keys` are API keys of theirs that ended with it. */
type Member = { userId: string; name: string };
type OfInvitation = { invitationId: string; email: string; role: string };
type OfCard = { cardId: string; currency: string };

/**
 * What happens in a store that belongs to no order. Version 1: a field may be added; none is taken away, or comes to mean something else.
 * From its people no letter follows: who changes something sends those at once.
 */
export interface StoreEvents {
  /** Stock changed other than by an order or a file: `delta` pieces, to `stock`. */
  STOCK_UPDATED: { variantId: string; delta: number; stock: number; reason: string };
  /** Few are left. */
  STOCK_LOW: { productId: string; variantId: string; stock: number };
  /** So many things will be gone sooner than the store wants, and no order for them is on its way; which, where it is one. */
  STOCK_RUNS_OUT: { count: number; productId?: string | undefined; variantId?: string | undefined };
  /** The nightly check found variants whose stock is not the sum of its movements. */
  STOCK_DIFFERS: { variants: unknown };
  /** Pieces went from one location to another. */
  STOCK_TRANSFERRED: { variantId: string; from: string; to: string; quantity: number };
  /** A location was named, moved in the order of them, opened or closed. */
  LOCATIONS_CHANGED: { locationId?: string; name?: string; open?: boolean; order?: string[] };
  /** A buyer said what they think of a product, for the first time or again. */
  REVIEW_WRITTEN: { productId: string; stars: number; again: boolean };
  /** A buyer wrote, and the store has something unread now. */
  BUYER_WROTE: { threadId: string };
  /** A buyer was offered a price. */
  OFFER_MADE: { offerId: string; threadId: string; lines: unknown };
  /** An offer holds no more. */
  OFFER_TAKEN_BACK: { offerId: string; threadId: string };
  /** A discount is new. */
  DISCOUNT_ADDED: { discountId: string; title: string };
  /** A discount was changed. */
  DISCOUNT_CHANGED: { discountId: string; title: string };
  /** A discount was switched on. */
  DISCOUNT_STARTED: { discountId: string };
  /** A discount was switched off. */
  DISCOUNT_STOPPED: { discountId: string };
  /** A gift card was made, for an order or by a seller. */
  GIFT_CARD_ISSUED: OfCard & { amount: number };
  /** A gift card takes and gives nothing more; `balance` was on it. */
  GIFT_CARD_DISABLED: OfCard & { balance: number };
  /** Letters about carts that were left are sent, or not any more. */
  CART_REMINDERS_SWITCHED: { on: boolean };
  /** How the store is paid was changed. */
  PAYMENT_SETTINGS_CHANGED: PaymentSetting;
  /** What a gateway says differs from the books: so many cases are new. */
  PAYMENT_DIFFERENCE_FOUND: { provider: string; count: number };
  /** Such a case was settled by somebody. */
  PAYMENT_DIFFERENCE_CLOSED: {
    provider: string;
    reference: string;
    kind: string;
    amount: number | null;
    currency: string | null;
    how: string;
  };
  /** Somebody was asked to work for the store, or once more (`again`). */
  STAFF_INVITED: OfInvitation & { again?: boolean };
  /** An invitation holds no more. */
  STAFF_INVITATION_REVOKED: OfInvitation;
  /** Somebody works for the store now. */
  STAFF_JOINED: Member & { role: string; invitationId: string };
  /** Somebody may do other things now. */
  STAFF_ROLE_CHANGED: Member & { from: string; to: string; keys: unknown };
  /** Somebody does not work for the store any more. */
  STAFF_REMOVED: Member & { role: string; keys: unknown };
  /** Somebody left the store. */
  STAFF_LEFT: Member & { role: string; keys: unknown };
  /** The store belongs to somebody else. */
  OWNER_CHANGED: { from: string; fromName: string; to: string; toName: string };
}
