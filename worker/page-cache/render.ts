import { sha256 } from "#domain/sha256.ts";
import { SEARCH_MISSED } from "#web/storefront/search-missed.ts";
import type { KeptPage } from "./kept-page.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Renders the page for everybody: `cartSlot` must come out where the cart's count belongs. */
export type Render = (cartSlot: string) => Promise<Response>;

/** A page that was rendered, and whether it may be kept for others. */
export type Rendered = { page: KeptPage; mayKeep: boolean; more: Headers };

/** Renders a page whole and finds the place of the cart's count in it. */
export async function renderWhole(render: Render, locale: string, now: number): Promise<Rendered> {
  // Unguessable, so that no product's description can hold it.
  const slot = `<!--${crypto.randomUUID()}-->`;
  const answer = await render(slot);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const cartAt = indexOf(bytes, new TextEncoder().encode(slot));
  const whole = cartAt === null ? bytes : without(bytes, cartAt, slot.length);
  const { headers, status } = answer;
  return {
    page: {
      status,
      contentType: headers.get("content-type") ?? "text/html; charset=utf-8",
      whole,
      cartAt,
      locale,
      digest: (await sha256(whole)).slice(0, 24),
      reads: headers.get("no-vary-search") ?? "",
      missed: headers.get(SEARCH_MISSED) ?? "",
      bornAt: now,
    },
    mayKeep:
      status === 200 &&
      /\bpublic\b/.test(headers.get("cache-control") ?? "") &&
      headers.has("no-vary-search") &&
      headers.getSetCookie().length === 0,
    more: headers,
  };
}

function without(bytes: Bytes, at: number, length: number): Bytes {
  const rest = new Uint8Array(bytes.byteLength - length);
  rest.set(bytes.subarray(0, at));
  rest.set(bytes.subarray(at + length), at);
  return rest;
}

/** Where `part` first stands in `bytes`; null when nowhere. */
function indexOf(bytes: Uint8Array, part: Uint8Array): number | null {
  const [first = 0] = part;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (part.every((byte, offset) => bytes[at + offset] === byte)) return at;
  return null;
}
