import { isOptionParameter } from "#domain/storefront/chosen.ts";
import { ACCESS } from "#web/access.ts";

/** Addresses of pages that are the same for everybody, as the router spells them; `/_shop` is the Worker's own. */
const SHARED = new RegExp(
  `^(${Object.entries(ACCESS)
    .filter(([, access]) => access.shared)
    .map(([address]) => address.replace(/^\/_shop/, "") || "/")
    .map((address) => address.replace(/[.]/g, "\\$&").replace(/:\w+/g, "[^/]+"))
    .join("|")})$`,
);

/** Whether the page at this path is the same for everybody, as it says itself. Other spellings are answered, but not kept. */
export const isShared = (path: string): boolean => SHARED.test(path);

/** What every key of one page begins with. The store comes first, so that no other store's page can have it. */
export const pageOf = (store: { id: string; version: number }, path: string): string =>
  `${store.id} ${store.version} ${path}`;

/** Where pages of all versions stand. */
export const placeOf = (store: { id: string }, path: string): string => `${store.id} ${path}`;

const LONGEST = 2_000;

/**
 * The query of an address in one order, as far as a page may read it: `names` are those that pages of this place are known to
 * read, null while none is known. Parameters of options count always, since which of them a list reads depends on what it
 * lists. Null when there is too much to be kept.
 */
export function queryOf(search: string, names: ReadonlySet<string> | null): string | null {
  if (search.length < 2) return "";
  const told = new URLSearchParams(
    [...new URLSearchParams(search)].filter(([name]) => !names || names.has(name) || isOptionParameter(name)),
  );
  told.sort();
  const query = told.toString();
  return query.length > LONGEST ? null : query;
}

/** `key-order, params, except=("q" "after")` → q, after. */
export function namesIn(reads: string): string[] {
  const list = /except=\((.*)\)/.exec(reads)?.[1] ?? "";
  return [...list.matchAll(/"([^"]*)"/g)].map(([, name]) => decodeURIComponent(name ?? ""));
}
