import type { Realm } from "#domain/identity/context.ts";
import type { Permission } from "#domain/staff/may.ts";

/**
 * Who is let in: anyone at all; somebody signed in to the realm of the address (a buyer of the store, a seller, an admin);
 * or staff of the store in the address whose role has the permission.
 */
export type Who = "anyone" | "person" | Permission;

/** `see` is for looking, `send` for forms. A page without `send` takes none. */
export type Access = {
  see: Who;
  send?: Who;
  /** The page says of itself that it is the same for everybody (`web/storefront/shared.ts`): the edge keeps it. */
  shared?: true;
  /** Where a form that comes after its sender was signed out goes on to, as it is: that page gives back what was written in it. */
  givesBack?: string;
};

const PUBLIC: Access = { see: "anyone" };
const SHARED: Access = { see: "anyone", shared: true };
const OPEN_FORM: Access = { see: "anyone", send: "anyone" };
const OWN: Access = { see: "person" };
const OWN_FORM: Access = { see: "person", send: "person" };
const UNSENT = "/account/unsent";

/**
 * Who may see and send what, for every address there is. The root's middleware (`admit.ts`) holds every request against it
 * before any page runs, and the build fails when an address is missing here or stands here without a page (`routes.ts`).
 */
export const ACCESS: Record<string, Access> = {
  "/_shop": SHARED,
  "/_shop/collections/:handle": SHARED,
  "/_shop/products/:handle": SHARED,
  "/_shop/products/:handle/reviews": SHARED,
  "/_shop/search": SHARED,
  "/_shop/search/suggestions": SHARED,
  "/_shop/cart": OPEN_FORM,
  "/_shop/checkout": OPEN_FORM,
  // Whoever holds the order's key; the domain compares it.
  "/_shop/orders/:number": PUBLIC,
  "/_shop/orders/:number/payment": OPEN_FORM,
  "/_shop/orders/:number/receipt": OPEN_FORM,
  "/_shop/orders/:number/invoice": PUBLIC,
  "/_shop/orders/:number/return": OPEN_FORM,
  "/_shop/orders/:number/dispute": OPEN_FORM,
  "/_shop/orders/:number/report": OPEN_FORM,
  "/_shop/orders/:number/messages": { ...OPEN_FORM, givesBack: UNSENT },
  "/_shop/orders/:number/reviews/:product": OPEN_FORM,
  "/_shop/gift-card": OPEN_FORM,
  "/_shop/wish": OPEN_FORM,
  "/_shop/back-in-stock": OPEN_FORM,
  // Whoever holds the link; the store's own signature in it is compared.
  "/_shop/no-more-letters": OPEN_FORM,
  "/_shop/account": OWN,
  "/_shop/account/sign-up": OPEN_FORM,
  "/_shop/account/sign-in": OPEN_FORM,
  "/_shop/account/code": OPEN_FORM,
  "/_shop/account/forgotten-password": OPEN_FORM,
  "/_shop/account/new-password": OPEN_FORM,
  "/_shop/account/sign-out": OPEN_FORM,
  "/_shop/account/orders": OWN,
  "/_shop/account/orders/:number": OWN,
  "/_shop/account/messages": { ...OWN_FORM, givesBack: UNSENT },
  "/_shop/account/unsent": OPEN_FORM,
  "/_shop/account/messages/report": OWN_FORM,
  "/_shop/account/messages/quiet": OWN_FORM,
  "/_shop/account/details": OWN_FORM,
  "/_shop/account/email": OWN_FORM,
  "/_shop/account/email/code": OWN_FORM,
  "/_shop/account/password": OWN_FORM,
  "/_shop/account/addresses": OWN,
  "/_shop/account/addresses/:id": OWN_FORM,
  "/_shop/account/devices": OWN_FORM,
  "/_shop/account/wish-list": OWN,
  "/_shop/account/data": OWN,
  "/_shop/account/data/download": OWN,
  "/_shop/account/erase": OWN_FORM,
  "/_shop/policies": SHARED,
  "/_shop/policies/:kind": SHARED,
  "/_shop/pages/:handle": SHARED,
  "/_shop/newsletter": OPEN_FORM,
  // Whoever has the link from a letter; its signature is compared.
  "/_shop/newsletter/:token": OPEN_FORM,
  // Whoever has the address from the editor; its signature is compared.
  "/_shop/preview/:token": PUBLIC,
  "/_shop/links": SHARED,
  "/_shop/cart/shared": OPEN_FORM,
  // Whoever has the link from a letter; its signature is compared.
  "/_shop/cart/back": OPEN_FORM,
  "/_shop/sitemap.xml": SHARED,
  "/_shop/sitemaps/:part": SHARED,
  "/_shop/robots.txt": SHARED,
  "/_shop/*": OPEN_FORM,

  "/": PUBLIC,
  "/sign-up": OPEN_FORM,
  "/sign-up/code": OPEN_FORM,
  "/sign-in/code": OPEN_FORM,
  "/sign-in": OPEN_FORM,
  "/sign-in/second-factor": OPEN_FORM,
  "/sign-in/passkey": OPEN_FORM,
  "/forgotten-password": OPEN_FORM,
  "/new-password": OPEN_FORM,
  "/sign-out": OPEN_FORM,
  // Whoever holds the link; the store's own signature in it is compared.
  "/invitations/:token": OPEN_FORM,
  "/you": OWN_FORM,
  "/you/email": OWN_FORM,
  "/you/email/code": OWN_FORM,
  "/you/password": OWN_FORM,
  "/you/security": OWN_FORM,
  "/you/security/app": OWN_FORM,
  "/you/security/codes": OWN_FORM,
  "/you/security/new-passkey": OWN,
  "/you/security/passkeys": OWN_FORM,
  "/stores/new": OWN_FORM,
  "/stores/address": OWN,
  "/*": OPEN_FORM,

  "/dashboard": OWN,
  "/dashboard/:slug": { see: "orders.read" },
  "/dashboard/:slug/products": { see: "catalogue.read", send: "catalogue.write" },
  "/dashboard/:slug/products/export": { see: "catalogue.read" },
  "/dashboard/:slug/products/new": { see: "catalogue.write", send: "catalogue.write" },
  "/dashboard/:slug/products/:id": { see: "catalogue.read", send: "catalogue.write" },
  "/dashboard/:slug/products/:id/pictures": { see: "catalogue.read", send: "catalogue.write" },
  "/dashboard/:slug/collections": { see: "catalogue.read" },
  "/dashboard/:slug/collections/:id": { see: "catalogue.read", send: "catalogue.write" },
  "/dashboard/:slug/stock": { see: "catalogue.read", send: "catalogue.write" },
  "/dashboard/:slug/stock/export": { see: "catalogue.read" },
  "/dashboard/:slug/stock/orders": { see: "catalogue.read" },
  "/dashboard/:slug/stock/orders/new": { see: "catalogue.write", send: "catalogue.write" },
  "/dashboard/:slug/stock/orders/:number": { see: "catalogue.read", send: "catalogue.write" },
  "/dashboard/:slug/stock/:id": { see: "catalogue.read" },
  "/dashboard/:slug/searches": { see: "catalogue.read" },
  "/dashboard/:slug/numbers": { see: "orders.read" },
  "/dashboard/:slug/numbers/export": { see: "orders.read" },
  "/dashboard/:slug/numbers/visits": { see: "orders.read" },
  "/dashboard/:slug/numbers/buyers": { see: "orders.read" },
  "/dashboard/:slug/buyers": { see: "orders.read" },
  "/dashboard/:slug/buyers/:number": { see: "orders.read" },
  "/dashboard/:slug/imports": { see: "catalogue.read", send: "catalogue.import" },
  "/dashboard/:slug/imports/:id": { see: "catalogue.read", send: "catalogue.import" },
  "/dashboard/:slug/imports/:id/report": { see: "catalogue.read" },
  "/dashboard/:slug/reviews": { see: "catalogue.read", send: "reviews.write" },
  "/dashboard/:slug/discounts": { see: "discounts.read" },
  "/dashboard/:slug/discounts/:id": { see: "discounts.read", send: "discounts.write" },
  "/dashboard/:slug/gift-cards": { see: "gift_cards.read", send: "gift_cards.write" },
  "/dashboard/:slug/gift-cards/:id": { see: "gift_cards.read", send: "gift_cards.write" },
  "/dashboard/:slug/inbox": { see: "inbox.read" },
  "/dashboard/:slug/inbox/:id": { see: "inbox.read", send: "inbox.write" },
  // Whose they are decides what is there: each sees and sets their own.
  "/dashboard/:slug/notices": { see: "orders.read", send: "orders.read" },
  "/dashboard/:slug/notices/unread": { see: "orders.read" },
  "/dashboard/:slug/notices/settings": { see: "orders.read", send: "orders.read" },
  "/dashboard/:slug/notices/:id": { see: "orders.read" },
  "/dashboard/:slug/inbox/:id/products": { see: "inbox.write", send: "inbox.write" },
  "/dashboard/:slug/inbox/:id/offer": { see: "orders.write", send: "orders.write" },
  "/dashboard/:slug/inbox/:id/offers/:offer/revocation": { see: "orders.write", send: "orders.write" },
  "/dashboard/:slug/orders": { see: "orders.read" },
  "/dashboard/:slug/orders/drafts": { see: "orders.write" },
  "/dashboard/:slug/orders/drafts/work": { see: "orders.write", send: "orders.write" },
  "/dashboard/:slug/orders/drafts/:id": { see: "orders.write", send: "orders.write" },
  "/dashboard/:slug/orders/:number": { see: "orders.read" },
  "/dashboard/:slug/returns": { see: "orders.read", send: "settings.write" },
  "/dashboard/:slug/orders/:number/refunds": { see: "orders.read", send: "orders.refund" },
  "/dashboard/:slug/orders/:number/returns": { see: "orders.read", send: "orders.fulfil" },
  "/dashboard/:slug/orders/:number/disputes": { see: "orders.read", send: "inbox.write" },
  "/dashboard/:slug/orders/:number/evidence": { see: "orders.refund" },
  "/dashboard/:slug/orders/:number/exchange": { see: "orders.read", send: "orders.refund" },
  "/dashboard/:slug/orders/:number/fulfilment": { see: "orders.read", send: "orders.fulfil" },
  "/dashboard/:slug/orders/:number/parcels/:parcel/tracking": { see: "orders.read", send: "orders.fulfil" },
  "/dashboard/:slug/orders/:number/parcels/:parcel/delivery": { see: "orders.read", send: "orders.fulfil" },
  "/dashboard/:slug/orders/:number/parcels/:parcel/cancellation": {
    see: "orders.read",
    send: "orders.fulfil",
  },
  "/dashboard/:slug/orders/:number/slip": { see: "orders.read" },
  "/dashboard/:slug/orders/:number/invoice": { see: "orders.read" },
  "/dashboard/:slug/orders/:number/cancellation": { see: "orders.read", send: "orders.cancel" },
  "/dashboard/:slug/orders/:number/payment": { see: "orders.read", send: "orders.fulfil" },
  "/dashboard/:slug/orders/:number/by-hand": { see: "orders.read", send: "orders.write" },
  "/dashboard/:slug/orders/:number/edit": { see: "orders.refund", send: "orders.refund" },
  "/dashboard/:slug/orders/:number/addition": { see: "orders.read", send: "orders.fulfil" },
  "/dashboard/:slug/orders/:number/receipts/:id": { see: "orders.read", send: "orders.fulfil" },
  "/dashboard/:slug/carts": { see: "orders.read" },
  "/dashboard/:slug/settings": { see: "settings.read", send: "settings.write" },
  "/dashboard/:slug/settings/look": { see: "settings.read", send: "theme.write" },
  "/dashboard/:slug/settings/menus": { see: "settings.read", send: "theme.write" },
  "/dashboard/:slug/settings/pages": { see: "settings.read" },
  "/dashboard/:slug/settings/pages/:id": { see: "settings.read", send: "theme.write" },
  "/dashboard/:slug/settings/policies/:kind": { see: "settings.read", send: "theme.write" },
  "/dashboard/:slug/settings/letters": { see: "settings.read", send: "settings.write" },
  "/dashboard/:slug/settings/replies": { see: "inbox.read", send: "inbox.write" },
  "/dashboard/:slug/settings/words": { see: "inbox.read", send: "settings.write" },
  "/dashboard/:slug/settings/newsletter": { see: "settings.read" },
  "/dashboard/:slug/settings/newsletter/export": { see: "settings.read" },
  "/dashboard/:slug/settings/share": { see: "settings.read", send: "settings.write" },
  "/dashboard/:slug/qr/:file": { see: "catalogue.read" },
  "/dashboard/:slug/settings/delivery": { see: "settings.read", send: "settings.write" },
  "/dashboard/:slug/settings/taxes": { see: "settings.read", send: "settings.write" },
  "/dashboard/:slug/settings/locations": { see: "settings.read", send: "settings.write" },
  "/dashboard/:slug/settings/payments": { see: "settings.read", send: "payments.write" },
  "/dashboard/:slug/settings/payments/reconciliation": { see: "settings.read", send: "payments.reconcile" },
  "/dashboard/:slug/settings/staff": { see: "staff.read" },
  "/dashboard/:slug/settings/staff/invitations": { see: "staff.read", send: "staff.write" },
  "/dashboard/:slug/settings/staff/invitations/:id/letter": { see: "staff.read", send: "staff.write" },
  "/dashboard/:slug/settings/staff/invitations/:id/revocation": { see: "staff.read", send: "staff.write" },
  "/dashboard/:slug/settings/staff/:id/role": { see: "staff.read", send: "staff.write" },
  "/dashboard/:slug/settings/staff/:id/removal": { see: "staff.read", send: "staff.write" },
  "/dashboard/:slug/settings/staff/ownership": { see: "staff.read", send: "store.transfer" },
  "/dashboard/:slug/membership": { see: "orders.read", send: "store.leave" },
  "/dashboard/:slug/settings/visits": { see: "settings.read" },
  "/dashboard/:slug/settings/keys": { see: "api_keys.write", send: "api_keys.write" },
  "/dashboard/:slug/*": { see: "orders.read" },

  "/admin/sign-in": OPEN_FORM,
  "/admin/sign-in/second-factor": OPEN_FORM,
  "/admin/sign-in/passkey": OPEN_FORM,
  "/admin/sign-out": OPEN_FORM,
  "/admin": OWN,
  "/admin/disputes": OWN,
  "/admin/disputes/:id": OWN_FORM,
  "/admin/disputes/:id/evidence": OWN_FORM,
  "/admin/reports": OWN_FORM,
  "/admin/events": OWN_FORM,
  "/admin/visits": OWN,
  "/admin/you": OWN_FORM,
  "/admin/you/password": OWN_FORM,
  "/admin/you/new-passkey": OWN,
  "/admin/you/passkeys": OWN_FORM,
  "/admin/*": OWN_FORM,
};

/** Whose pages stand at the address with this pattern. */
export function realmAt(pattern: string): Realm {
  const [first] = pattern.replace(/^\/+/, "").split("/");
  if (first === "_shop") return "buyer";
  return first === "admin" ? "admin" : "seller";
}

/** Where a form sent to the address with this pattern is given back to whoever was signed out meanwhile; null when that is nowhere. */
export const givenBackAt = (pattern: string): string | null => accessAt(pattern).givesBack ?? null;

/** Who may make this request of the address with this pattern; null when it takes no such request. */
export function whoMay(pattern: string, method: string): Who | null {
  const access = accessAt(pattern);
  return method === "GET" || method === "HEAD" ? access.see : (access.send ?? null);
}

function accessAt(pattern: string): Access {
  // The router writes patterns with and without the first slash.
  const address = `/${pattern.replace(/^\/+/, "")}`;
  const access = ACCESS[address];
  if (!access) throw new Error(`${address} is in no one's access`);
  return access;
}
