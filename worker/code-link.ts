import { readCode } from "#domain/discount/read-code.ts";
import { keepLinkCode } from "#web/storefront/cart-cookie.ts";

/** Where a link carries a discount code: `/?code=SPRING`, or behind any page of the shop that is looked at. */
const PARAMETER = "code";

/** Whether a request may carry a code. Quick, because it is asked of every page that memory could answer. */
export const mayCarryCode = (search: string): boolean => search.includes(`${PARAMETER}=`);

/**
 * A code that a link brings is kept in a cookie of this shop, and the page is asked for again without it: so every address has
 * one page, kept for everybody, and the code is counted in the cart. Null when the address carries none.
 */
export function keepCodeOfLink({ method }: Request, url: URL): Response | null {
  if ((method !== "GET" && method !== "HEAD") || !mayCarryCode(url.search)) return null;
  const code = readCode(url.searchParams.get(PARAMETER) ?? "");
  if (code === null) return null;
  const rest = new URLSearchParams(url.search);
  rest.delete(PARAMETER);
  const query = rest.size > 0 ? `?${rest}` : "";
  // Two slashes at the front would be another host's address.
  const path = url.pathname.replace(/^\/{2,}/, "/");
  return new Response(null, {
    status: 302,
    headers: { location: `${path}${query}`, "set-cookie": keepLinkCode(code), "cache-control": "no-store" },
  });
}
