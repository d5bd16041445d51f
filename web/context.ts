import { createContext } from "react-router";
import type { PlatformContext, StoreContext } from "#domain/context.ts";
import type { Seller, SellerIdentity } from "#domain/seller/identity.ts";
import type { Membership } from "#domain/store/membership.ts";

/** What pages need of the request besides its URL. */
export type RequestInfo = {
  requestId: string;
  /** For inline scripts of hydrated pages, in the Content-Security-Policy of the same answer. */
  nonce: string;
  clientIp: string;
  /** Whether this page's HTML carries React to the browser. */
  hydrated: boolean;
};

/** Opens one of the seller's stores for the dashboard; null when the seller has no part in it. */
export type EnterStore = (seller: Seller, membership: Membership) => StoreContext;

export const requestInfo = createContext<RequestInfo>();
/** The store of the request's host: set on store hosts, and by the dashboard's middleware. */
export const shopContext = createContext<StoreContext>();
export const platformContext = createContext<PlatformContext>();
export const identityContext = createContext<SellerIdentity>();
export const enterStoreContext = createContext<EnterStore>();
/** Who is signed in to the dashboard; set by its middleware. */
export const sellerContext = createContext<Seller>();
/** The stores of that seller. */
export const membershipsContext = createContext<Membership[]>();
