/** A page of a shop, as views are counted. `handle` is of a product's page. */
export type Place = { page: string; handle: string | null };

const PAGES: Record<string, string> = {
  products: "product",
  collections: "collection",
  search: "search",
  cart: "cart",
  checkout: "checkout",
  orders: "order",
  account: "account",
  pages: "page",
  policies: "policy",
  links: "links",
  // Answers to a letter.
  newsletter: "letter",
  "no-more-letters": "letter",
};

/** Which page this path is, without its language; null for what sellers look at in the editor. */
export function placeOf(path: string): Place | null {
  const [first = "", second = "", third = ""] = path.split("/").filter(Boolean);
  if (first === "") return { page: "home", handle: null };
  const part = first.toLowerCase();
  if (part === "preview") return null;
  const page = Object.hasOwn(PAGES, part) ? (PAGES[part] as string) : "other";
  if (page !== "product") return { page, handle: null };
  return third === "" ? { page, handle: decoded(second) } : { page: "reviews", handle: null };
}

/**
 * Whether a visit begins with such a page when somebody comes to it from elsewhere: no shopping does with looking at one's order,
 * where gateways and letters lead, or with answering a letter.
 */
export const beginsVisits = (page: string): boolean => page !== "order" && page !== "letter";

/** What a handle can be (`products_handle_form`); a NUL, which no database takes, can be in none. */
const HANDLE = /^[^/?#\s\p{Cc}\p{Cs}]{1,255}$/u;

function decoded(part: string): string | null {
  try {
    const handle = decodeURIComponent(part);
    return HANDLE.test(handle) ? handle : null;
  } catch {
    return null;
  }
}
