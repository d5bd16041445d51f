import type { Tenant } from "#db/platform-db.server.ts";
import { dayIn } from "#domain/store/day.ts";
import type { VisitPartKind } from "#domain/visit/count.ts";
import { FUNNEL_STEP } from "#web/storefront/funnel-step.ts";
import type { Later } from "#wiring/open-shop.ts";
import { cameFrom, type Came } from "./came.ts";
import { gather, type Send } from "./gather.ts";
import { whoLooksAt } from "./looked-at.ts";
import { beginsVisits, type Place, placeOf } from "./place.ts";
import { type Reader, readerOf } from "./reader.ts";

/** Where what is counted goes. */
export type Telling = { later: Later; send: Send; platformHost: string };

/** What was asked for: `path` without its language. */
type Asked = { request: Request; host: string; path: string; search: string; store: Tenant };

type Given = { status: number; contentType: string | null };

/** Counts the view of a page, and the visit that begins with it: no answer waits for it, and nothing of who looks is kept. */
export function countView(asked: Asked, given: Given, telling: Telling): void {
  if ((given.status !== 200 && given.status !== 304) || !given.contentType?.startsWith("text/html")) return;
  const { headers } = asked.request;
  // What a script fetches, or a frame shows, is no page that somebody went to.
  const dest = headers.get("sec-fetch-dest");
  if (dest !== null && dest !== "document") return;
  const reader = whoLooksAt(asked.request);
  const place = reader && placeOf(asked.path);
  if (!place) return;
  const came = cameFrom({
    ...asked,
    referrer: headers.get("referer") ?? "",
    site: headers.get("sec-fetch-site"),
    reloaded: isReload(headers),
    app: reader.app,
    platformHost: telling.platformHost,
  });
  noteView(asked, place, reader, came, telling);
}

/** Counts the view of such a page, and if they came from elsewhere a visit. */
export function noteView(
  { request, store }: Pick<Asked, "request" | "store">,
  { page, handle }: Place,
  { device }: Reader,
  came: Came | null,
  { later, send }: Telling,
): void {
  const parts: [VisitPartKind, string][] = [["page", page]];
  if (handle !== null) parts.push(["product", handle]);
  const now = Date.now();
  const counted = { store: store.id, day: dayIn(store.timeZone, new Date(now)), views: 1, parts } as const;
  if (!came || !beginsVisits(page)) return gather(counted, later, send, now);
  parts.push(["source", came.source], ["device", device], ["country", countryOf(request)]);
  if (came.medium !== null) parts.push(["medium", came.medium]);
  if (came.campaign !== null) parts.push(["campaign", came.campaign]);
  gather({ ...counted, visits: 1 }, later, send, now);
}

/**
 * Counts a step on the way to an order that an answer tells of: something went into a cart; or the checkout was opened, from a page
 * that is not the checkout itself and not the sign-in on the way to it.
 */
export function countStep({ request, path, store }: Asked, given: Headers, { later, send }: Telling): void {
  const step = given.get(FUNNEL_STEP);
  if (step === null) return;
  given.delete(FUNNEL_STEP);
  const now = Date.now();
  const day = { store: store.id, day: dayIn(store.timeZone, new Date(now)) };
  if (step === "cart") {
    if (request.method === "POST" && readerOf(request.headers.get("user-agent")))
      gather({ ...day, cartAdds: 1 }, later, send, now);
    return;
  }
  if (path !== "/checkout" || !whoLooksAt(request) || isReload(request.headers)) return;
  const before = URL.parse(request.headers.get("referer") ?? "")?.pathname ?? "";
  if (!ON_THE_WAY.test(before)) gather({ ...day, checkouts: 1 }, later, send, now);
}

const ON_THE_WAY = /^\/([a-z]{2}\/)?(checkout|account\/.*)$/;

/** As all browsers ask for a page that is shown again. */
const isReload = (headers: Headers): boolean => /max-age=0|no-cache/.test(headers.get("cache-control") ?? "");

/** `NG`, as far as Cloudflare knows; empty where it does not. */
function countryOf(request: Request): string {
  const { country } = (request.cf ?? {}) as { country?: unknown };
  return typeof country === "string" && /^[A-Z]{2}$/.test(country) && country !== "XX" ? country : "";
}
