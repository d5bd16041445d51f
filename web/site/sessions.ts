import { createContext, type MiddlewareFunction, redirect } from "react-router";
import type { Seller } from "#domain/seller/identity.ts";
import { storesOf } from "#domain/store/of-seller.ts";
import { identityContext, membershipsContext, platformContext, sellerContext } from "#web/context.ts";

/** Who looks at a page that is open to everyone; null when nobody is signed in. */
export const visitorContext = createContext<Seller | null>(null);

/** For pages that are open to everyone: says who is signed in. */
export const seeSeller: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const found = await context.get(identityContext).session(request);
  context.set(visitorContext, found?.seller ?? null);
  return withCookies(await next(), found?.headers);
};

/** For pages that are for sellers: sends everyone else to sign in, and says who it is and which stores are theirs. */
export const sellersOnly: MiddlewareFunction<Response> = async ({ request, url, context }, next) => {
  const found = await context.get(identityContext).session(request);
  if (!found) throw redirect(signInFor(request.method, url));
  context.set(visitorContext, found.seller);
  context.set(sellerContext, found.seller);
  context.set(membershipsContext, await storesOf(context.get(platformContext), found.seller.userId));
  return withCookies(await next(), found.headers);
};

/** After signing in a page can be shown again; a form that was being sent can not. */
function signInFor(method: string, url: URL): string {
  const wanted = method === "GET" ? `${url.pathname}${url.search}` : "/dashboard";
  return `/sign-in?${new URLSearchParams({ next: wanted }).toString()}`;
}

/** Adds renewed cookies to an answer; what the page itself said about a cookie (signing out) stands. */
export function withCookies(response: Response, renewed: Headers | undefined): Response {
  const own = new Set(response.headers.getSetCookie().map(nameOf));
  for (const cookie of renewed?.getSetCookie() ?? [])
    if (!own.has(nameOf(cookie))) response.headers.append("set-cookie", cookie);
  return response;
}

const nameOf = (cookie: string): string => cookie.slice(0, cookie.indexOf("="));
