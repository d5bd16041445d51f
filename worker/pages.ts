import { RouterContextProvider } from "react-router";
import type { Store } from "#domain/store/store.ts";
import { sayIn } from "#domain/words/say.ts";
import {
  openShopContext,
  platformContext,
  realmContext,
  requestInfo,
  type RequestInfo,
  sayContext,
  shopContext,
} from "#web/context.ts";
import { withoutValues } from "#web/error-log.ts";
import { UNREADABLE } from "#web/readable.ts";
import { clientOf } from "#wiring/identity/client.ts";
import { buyerRealm, platformRealm } from "#wiring/identity/realm.ts";
import { openShop } from "#wiring/open-shop.ts";
import { askedIn } from "./asked-in.ts";
import type { AtDoor } from "./door.ts";
import { anyPage, type Handle, SHOP, shopPages } from "./handlers.ts";
import { inLanguage } from "./language.ts";
import { notice } from "./notice.ts";

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

/**
 * A page of a store, from the store's own address, for whoever sent `request`. With `cartSlot` it is rendered for everybody: whole
 * before it is answered, and with that in the place of the cart's count.
 */
export async function shopPage(
  c: AtDoor,
  store: Store,
  request: Request,
  cartSlot: string | null = null,
): Promise<Response> {
  const url = new URL(request.url);
  const asked = askedIn(url.pathname, store);
  url.pathname = asked.path;
  // Shop pages carry no framework to the browser, so nothing honest asks for its data or its manifest.
  if (url.pathname.endsWith(".data") || url.pathname.startsWith("/__") || isInternal(url.pathname))
    return notice(c, "nothing");
  url.pathname = url.pathname === "/" ? SHOP : `${SHOP}${url.pathname}`;
  const opening = c.get("opening");
  const context = pageContext(c, { hydrated: false, cartSlot });
  const shop = openShop(opening, asked.store, { kind: "shopper" });
  context.set(shopContext, shop);
  context.set(sayContext, sayIn(asked.store.locale));
  context.set(realmContext, await buyerRealm(opening, asked.store, request));
  return inLanguage(await answered(c, shopPages, new Request(url, request), context), asked, shop.origin);
}

/** A page of the platform: its front, sign-up, the dashboard, and under `/admin` the platform's own console. */
export async function platformPages(c: AtDoor): Promise<Response> {
  const { pathname } = new URL(c.req.url);
  if (isInternal(pathname)) return notice(c, "nothing");
  const realm = ADMIN.test(decoded(pathname)) ? "admin" : "seller";
  const context = pageContext(c, { hydrated: true, cartSlot: null });
  context.set(platformContext, c.get("platform"));
  context.set(realmContext, await platformRealm(c.get("opening"), realm, c.req.raw));
  const answer = await answered(c, anyPage, c.req.raw, context);
  // A refusal says whose store this is, or what somebody's part in it is: kept by nobody, as the pages themselves.
  if (answer.status >= 400 && !answer.headers.has("cache-control"))
    answer.headers.set("cache-control", "private, no-store");
  return answer;
}

/** A page's answer. What was no form is refused in the same words wherever that shows. */
async function answered(
  c: AtDoor,
  handle: Handle,
  request: Request,
  context: RouterContextProvider,
): Promise<Response> {
  const answer = await handle(request, context);
  return answer.status === UNREADABLE ? notice(c, "unreadable") : answer;
}

/** `hydrated`: whether the page's HTML carries React to the browser. */
type Kind = Pick<RequestInfo, "cartSlot"> & { hydrated: boolean };

function pageContext(c: AtDoor, { hydrated, cartSlot }: Kind): RouterContextProvider {
  const nonce = hydrated ? crypto.randomUUID().replaceAll("-", "") : "";
  if (nonce) c.set("nonce", nonce);
  const opening = c.get("opening");
  const context = new RouterContextProvider();
  context.set(openShopContext, (store, actor) => openShop(opening, store, actor));
  context.set(requestInfo, {
    requestId: c.get("requestId"),
    nonce,
    clientIp: clientOf(c.req.raw),
    cartSlot,
    later: (work) => c.executionCtx.waitUntil(work.catch((error: unknown) => missed(c, error))),
  });
  return context;
}

function missed(c: AtDoor, error: unknown): void {
  console.error(
    JSON.stringify({
      level: "error",
      requestId: c.get("requestId"),
      path: c.req.path,
      ...withoutValues(error),
    }),
  );
}
