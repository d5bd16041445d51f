import { createContext } from "react-router";
import type { Actor, PlatformContext, StoreContext } from "#domain/context.ts";
import { SignedOut } from "#domain/errors.ts";
import type { Me } from "#domain/identity/context.ts";
import type { RealmDoor } from "#domain/identity/door.ts";
import type { Memberships } from "#domain/store/membership.ts";
import type { Store } from "#domain/store/store.ts";
import { sayIn, type Say } from "#domain/words/say.ts";

/** What pages need of the request besides its URL. */
export type RequestInfo = {
  requestId: string;
  /** For inline scripts of hydrated pages, in the Content-Security-Policy of the same answer. */
  nonce: string;
  clientIp: string;
  /**
   * Set when a page of the shop is rendered for everybody: what to write where the cart's count belongs. Such a page is answered
   * once it is whole, so that nothing half is kept.
   */
  cartSlot: string | null;
  /** Lets work go on after the answer was sent. When it fails, nobody but the log hears of it. */
  later: (work: Promise<unknown>) => void;
};

export const requestInfo = createContext<RequestInfo>();
/** The store of the request's host; in the dashboard, the one in the address. */
export const shopContext = createContext<StoreContext>();
export const platformContext = createContext<PlatformContext>();
/** How whoever asks is spoken to: shoppers in the language of the address, everybody else in English. */
export const sayContext = createContext<Say>(sayIn("en"));
/** What the form of this request says, for a loader that shows the page again by it; null when none was sent. */
export const typedContext = createContext<Record<string, string> | null>(null);
/** Opens a store with somebody in it. */
export const openShopContext = createContext<(store: Store, actor: Actor) => StoreContext>();
/** The realm of the address: buyers of this store, sellers, or admins. */
export const realmContext = createContext<RealmDoor>();
/** Who is signed in to that realm; null when nobody is. Set by `admit`. */
export const meContext = createContext<Me | null>(null);
/** The stores of the seller who is signed in; set by `admit` on pages that are not for anyone. */
export const membershipsContext = createContext<Memberships>();

/** Who is signed in, on pages that let nobody else in. */
export function meOf(context: { get(key: typeof meContext): Me | null }): Me {
  const me = context.get(meContext);
  if (!me) throw new SignedOut();
  return me;
}
