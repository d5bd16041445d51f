import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import type { Store } from "#domain/store/store.ts";
import { openShopContext, platformContext, realmContext, requestInfo, shopContext } from "#web/context.ts";
import { buyerRealm, platformRealm } from "#wiring/identity/realm.ts";
import { openShop } from "#wiring/open-shop.ts";
import type { AtDoor } from "./door.ts";
import { notice } from "./notice.ts";

const handle = createRequestHandler(
  (): Promise<ServerBuild> => import("virtual:react-router/server-build"),
  import.meta.env.MODE,
);

/** Where the shop's pages live among the routes; no browser ever sees it. */
const SHOP = "/_shop";
const INTERNAL = /^\/_shop(\W|$)/i;
/** The console's pages, however the router would still find them: it ignores case. */
const ADMIN = /^\/admin(?=[/.]|$)/i;

/** What cannot be decoded is nothing that anyone may ask for. */
const isInternal = (path: string): boolean => INTERNAL.test(decoded(path) || SHOP);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}

/** A page of a store, from the store's own address. */
export async function shopPages(c: AtDoor, store: Store): Promise<Response> {
  const url = new URL(c.req.url);
  // Shop pages carry no framework to the browser, so nothing honest asks for its data or its manifest.
  if (url.pathname.endsWith(".data") || url.pathname.startsWith("/__") || isInternal(url.pathname))
    return notice(c, "nothing");
  url.pathname = url.pathname === "/" ? SHOP : `${SHOP}${url.pathname}`;
  const opening = c.get("opening");
  const context = pageContext(c, false);
  context.set(shopContext, openShop(opening, store, { kind: "shopper" }));
  context.set(realmContext, await buyerRealm(opening, store, c.req.raw));
  return handle(new Request(url, c.req.raw), context);
}

/** A page of the platform: its front, sign-up, the dashboard, and under `/admin` the platform's own console. */
export async function platformPages(c: AtDoor): Promise<Response> {
  const { pathname } = new URL(c.req.url);
  if (isInternal(pathname)) return notice(c, "nothing");
  const realm = ADMIN.test(decoded(pathname)) ? "admin" : "seller";
  const context = pageContext(c, true);
  context.set(platformContext, c.get("platform"));
  context.set(realmContext, await platformRealm(c.get("opening"), realm, c.req.raw));
  return handle(c.req.raw, context);
}

function pageContext(c: AtDoor, hydrated: boolean): RouterContextProvider {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  if (hydrated) c.set("nonce", nonce);
  const opening = c.get("opening");
  const context = new RouterContextProvider();
  context.set(openShopContext, (store, actor) => openShop(opening, store, actor));
  context.set(requestInfo, {
    requestId: c.get("requestId"),
    nonce,
    clientIp: c.req.header("cf-connecting-ip") ?? "local",
    hydrated,
  });
  return context;
}
