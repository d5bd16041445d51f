import type { Tenant } from "#db/platform-db.server.ts";
import { missedWords, SEARCH_MISSED } from "#web/storefront/search-missed.ts";
import { openShop, platformAddress } from "#wiring/open-shop.ts";
import { askedIn } from "./asked-in.ts";
import { keepCodeOfLink } from "./code-link.ts";
import type { AtDoor } from "./door.ts";
import { unspoken } from "./language.ts";
import { countMissed } from "./missed-searches.ts";
import { isAnonymous } from "./page-cache/anonymous.ts";
import { isShared } from "./page-cache/key.ts";
import { throughCache } from "./page-cache/through.ts";
import { shopPage } from "./pages.ts";
import { countStep, countView } from "./visits/count.ts";
import { whoLooksAt } from "./visits/looked-at.ts";
import { tellingBy } from "./visits/telling.ts";

/**
 * What a store answers with. A page that is the same for everybody is rendered without a word of who asks, so nothing of theirs
 * can be kept; whoever is signed in, and every other page, is answered from their own request.
 */
export async function shopAnswer(c: AtDoor, store: Tenant): Promise<Response> {
  const request = c.req.raw;
  const url = new URL(request.url);
  const onward = keepCodeOfLink(request, url) ?? unspoken(request, url, store);
  if (onward) return onward;
  const { later, settings, ports } = c.get("opening");
  const asked = askedIn(url.pathname, store);
  if (!mayBeKept(request, asked.path, settings.ENVIRONMENT === "production"))
    return counted(forgetAhead(request, await shopPage(c, store, request)));
  const own = platformAddress(settings.PLATFORM_ORIGIN);
  const answer = await throughCache(
    request,
    { ...store, locale: asked.store.locale },
    url,
    (query, cartSlot) =>
      shopPage(
        c,
        store,
        new Request(`${own.protocol}//${store.slug}.${own.host}${url.pathname}${query}`),
        cartSlot,
      ),
    later,
  );
  // The lookup still calls it open, but the database does not.
  if (answer.status === 503) later(ports.tenants.forget(store.slug));
  return counted(answer);

  function counted(given: Response): Response {
    const visit = { request, host: url.host, path: asked.path, search: url.search, store };
    const telling = tellingBy(ports.jobs, settings, later);
    countView(visit, { status: given.status, contentType: given.headers.get("content-type") }, telling);
    countStep(visit, given.headers, telling);
    const words = missedWords(given.headers);
    given.headers.delete(SEARCH_MISSED);
    if (words && whoLooksAt(request))
      countMissed(openShop(c.get("opening"), store, { kind: "shopper" }), words, later);
    return onesOwn(given);
  }
}

/**
 * `public` is said to the page cache alone (`web/storefront/shared.ts`). What goes out from here was made for one shopper: it
 * may hold the count of their cart, or cookies.
 */
function onesOwn(answer: Response): Response {
  const said = answer.headers.get("cache-control");
  if (said?.includes("public")) answer.headers.set("cache-control", said.replace("public", "private"));
  return answer;
}

/** After a form, what the browser fetched ahead is out of date: it has another cart, or nobody signed in. */
function forgetAhead({ method }: Request, answer: Response): Response {
  if (method === "POST") answer.headers.set("clear-site-data", `"prefetchCache", "prerenderCache"`);
  return answer;
}

function mayBeKept(request: Request, path: string, production: boolean): boolean {
  if ((request.method !== "GET" && request.method !== "HEAD") || !isAnonymous(request) || !isShared(path))
    return false;
  // While a shop is worked on, reloading past the cache shows what is.
  return production || request.headers.get("cache-control") !== "no-cache";
}
