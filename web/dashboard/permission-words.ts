import type { Permission } from "#domain/staff/may.ts";

/** What a role in a store lets somebody do, in the order in which one asks. What is only looking at something said already is left out. */
export const PERMISSION_WORDS = {
  "orders.read": "See orders and sales",
  "catalogue.read": "See products and collections",
  "catalogue.write": "Add and change products and collections",
  "orders.fulfil": "Send orders and note what was paid",
  "orders.cancel": "Cancel orders and send money back",
  "catalogue.import": "Import products from a file",
  "settings.write": "Change the store’s settings and its look",
  "staff.write": "Invite people and change the roles of those below",
  "payments.write": "Decide how the store is paid",
  "api_keys.write": "Make API keys",
  "store.transfer": "Hand the store over to somebody else",
} as const satisfies Partial<Record<Permission, string>>;
