import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import type { StoreContext } from "#domain/context.ts";
import {
  enterStoreContext,
  identityContext,
  platformContext,
  requestInfo,
  shopContext,
} from "#web/context.ts";
import { openShop } from "#wiring/open-shop.ts";
import { sellerIdentity } from "#wiring/seller-identity.ts";
import { translated } from "#wiring/translate.ts";
import type { AtDoor } from "./door.ts";
import { notice } from "./notice.ts";

const handle = createRequestHandler(
  (): Promise<ServerBuild> => import("virtual:react-router/server-build"),
  import.meta.env.MODE,
);

/** Where the shop's pages live among the routes; no browser ever sees it. */
const SHOP = "/_shop";
const INTERNAL = /^\/_shop(\W|$)/i;
const isInternal = (path: string): boolean => {
  try {
    return INTERNAL.test(decodeURIComponent(path));
  } catch {
    return true;
  }
};

/** A page of a store, from the store's own address. */
export async function shopPages(c: AtDoor, shop: StoreContext): Promise<Response> {
  const url = new URL(c.req.url);
  // Shop pages carry no framework to the browser, so nothing honest asks for its data or its manifest.
  if (url.pathname.endsWith(".data") || url.pathname.startsWith("/__") || isInternal(url.pathname))
    return notice(c, "nothing");
  url.pathname = url.pathname === "/" ? SHOP : `${SHOP}${url.pathname}`;
  const context = pageContext(c, false);
  context.set(shopContext, shop);
  return handle(new Request(url, c.req.raw), context);
}

/** A page of the platform: its front, sign-up, and the dashboard. */
export async function dashboardPages(c: AtDoor): Promise<Response> {
  if (isInternal(new URL(c.req.url).pathname)) return notice(c, "nothing");
  const opening = c.get("opening");
  const context = pageContext(c, true);
  context.set(platformContext, c.get("platform"));
  context.set(identityContext, translated(sellerIdentity(opening)));
  context.set(enterStoreContext, (seller, membership) =>
    openShop(opening, membership, {
      kind: "staff",
      userId: seller.userId,
      name: seller.name,
      role: membership.role,
    }),
  );
  return handle(c.req.raw, context);
}

function pageContext(c: AtDoor, hydrated: boolean): RouterContextProvider {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  if (hydrated) c.set("nonce", nonce);
  const context = new RouterContextProvider();
  context.set(requestInfo, {
    requestId: c.get("requestId"),
    nonce,
    clientIp: c.req.header("cf-connecting-ip") ?? "local",
    hydrated,
  });
  return context;
}
