import type { Memberships } from "#domain/store/membership.ts";

/** The store that somebody's second factor is set up for, and where they go on to when it is. */
export type ForStore = { slug: string; name: string; live: boolean; next: string };

/** The store of theirs that the address names (`?for=ada`), or null. */
export function forStore({ stores }: Memberships, url: URL): ForStore | null {
  const wanted = url.searchParams.get("for");
  const found = stores.find(({ slug, role }) => slug === wanted && role === "owner");
  if (!found) return null;
  const { slug, name, live } = found;
  // One that takes real money already was locked until now; else they came from where they were about to paste a key.
  const next = live ? `/dashboard/${slug}` : `/dashboard/${slug}/settings/payments`;
  return { slug, name, live, next };
}

/** `path` with the store carried along. */
export const withFor = (path: string, store: ForStore | null): string =>
  store ? `${path}?for=${store.slug}` : path;
