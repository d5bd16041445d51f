import { otherLanguages, speaking } from "#domain/store/languages.ts";
import type { Store } from "#domain/store/store.ts";

/** Which language a visitor's address asks for, and what is left of its path for the pages. */
export type Asked<S extends Store> = {
  /** Speaks that language. */
  store: S;
  path: string;
  /** `/fr`, or nothing for the store's main language. */
  prefix: string;
};

/** What machines read is said once for a shop, whatever its languages. */
export const FILES = /^\/(robots\.txt|sitemap\.xml|sitemaps\/.*)$/;

/** `/fr/products/x` at a store that can be read in French is `/products/x`, said in French. */
export function askedIn<S extends Store>(path: string, store: S): Asked<S> {
  const { first, rest } = split(path);
  if (!otherLanguages(store).includes(first) || FILES.test(rest)) return { store, path, prefix: "" };
  return { store: speaking(store, first), path: rest, prefix: `/${first}` };
}

/** `/fr/cart` → `fr`, `/cart`. */
export function split(path: string): { first: string; rest: string } {
  const [, first = ""] = path.split("/", 2);
  return { first, rest: path.slice(first.length + 1) || "/" };
}
