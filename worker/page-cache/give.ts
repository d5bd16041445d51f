import { sayIn } from "#domain/words/say.ts";
import { cartBadge } from "#web/storefront/cart-badge.ts";
import { readKept } from "#web/storefront/cart-cookie.ts";
import { SEARCH_MISSED } from "#web/storefront/search-missed.ts";
import { etagOf, type KeptPage } from "./kept-page.ts";

const encoder = new TextEncoder();

/**
 * A kept page as the answer to this request: what is in the shopper's cart is put in, and who has it already gets a 304. A
 * browser keeps it, but asks each time: what it shows is one shopper's, and may have changed.
 */
export function give(page: KeptPage, request: Request, how: string): Response {
  const count = page.cartAt === null ? 0 : readKept(request).count;
  const headers = new Headers({
    "content-type": page.contentType,
    "cache-control": "private, no-cache",
    "no-vary-search": page.reads,
    "cache-status": `opnmrt; ${how}`,
  });
  if (page.missed) headers.set(SEARCH_MISSED, page.missed);
  if (page.status === 200) {
    const etag = etagOf(page, count);
    headers.set("etag", etag);
    if (knows(request, etag)) return new Response(null, { status: 304, headers });
  }
  return new Response(request.method === "HEAD" ? null : filled(page, count), {
    status: page.status,
    headers,
  });
}

const knows = (request: Request, etag: string): boolean =>
  (request.headers.get("if-none-match") ?? "")
    .split(",")
    .some((known) => known.trim() === etag || known.trim() === "*");

function filled({ whole, cartAt, locale }: KeptPage, count: number): Uint8Array<ArrayBuffer> {
  if (cartAt === null || count === 0) return whole;
  const badge = encoder.encode(cartBadge(count, sayIn(locale)));
  const page = new Uint8Array(whole.byteLength + badge.byteLength);
  page.set(whole.subarray(0, cartAt));
  page.set(badge, cartAt);
  page.set(whole.subarray(cartAt), cartAt + badge.byteLength);
  return page;
}
