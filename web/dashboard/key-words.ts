import type { ApiScope } from "#domain/staff/may.ts";

/** What each scope lets a key do, in a seller's words. */
export const SCOPE_WORDS: Record<ApiScope, { label: string; hint: string }> = {
  "catalogue.read": { label: "See products", hint: "Products and collections with their stock, drafts too." },
  "catalogue.write": {
    label: "Change products",
    hint: "Add, change and remove products, prices and stock. Nothing in the API asks for it yet.",
  },
  "orders.read": { label: "See orders", hint: "With the names and towns of buyers." },
  "buyers.contact": {
    label: "See how to reach buyers",
    hint: "E-mail, phone and street, in the orders that it sees.",
  },
  "orders.fulfil": { label: "Send orders", hint: "Mark orders as sent." },
  "orders.cancel": {
    label: "Cancel orders",
    hint: "Cancel orders, and note that money was given back. Nothing in the API asks for it yet.",
  },
};

/** "See products, send orders": scopes in one line. */
export function scopesLine(scopes: readonly string[]): string {
  const line = scopes
    .map((scope) => (scope in SCOPE_WORDS ? SCOPE_WORDS[scope as ApiScope].label : scope).toLowerCase())
    .join(", ");
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** How a key is shown in a list: its kind, the beginning of its store, and the first letters of its secret. */
export const shownPrefix = (prefix: string): string => `${prefix.slice(0, 8)}…${prefix.slice(26)}…`;

/** The words for how long a key may count. */
export const daysWords = (days: number): string => (days === 365 ? "1 year" : `${days} days`);
