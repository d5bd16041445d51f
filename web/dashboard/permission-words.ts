import type { Permission } from "#domain/staff/may.ts";

/** What a role in a store lets somebody do, in the order in which one asks. What is only looking at something said already is left out. */
export const PERMISSION_WORDS = {
  "orders.read": "See orders and sales",
  "catalogue.read": "See products and collections",
  "catalogue.write": "Add and change products and collections",
  "reviews.write": "Answer reviews, and hide those that abuse",
  "orders.write": "Put orders together and take them by hand",
  "orders.fulfil": "Send orders and note what was paid",
  "orders.cancel": "Cancel orders",
  "orders.refund": "Send money back and exchange what came back",
  "discounts.write": "Make and change discounts",
  "gift_cards.read": "See gift cards and what is on them",
  "gift_cards.write": "Issue and disable gift cards",
  "catalogue.import": "Import products from a file",
  "settings.write": "Change the store’s settings",
  "theme.write": "Change the look, the front page, menus and pages",
  "staff.write": "Invite people and change the roles of those below",
  "payments.reconcile": "Compare payments with the gateways and settle what differs",
  "payments.write": "Decide how the store is paid",
  "api_keys.write": "Make API keys",
  "store.transfer": "Hand the store over to somebody else",
} as const satisfies Partial<Record<Permission, string>>;
