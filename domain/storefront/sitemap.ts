import { sitemapEntries, type SitemapEntry } from "#db/sitemap.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import type { Shell } from "../store/store.ts";

/** One sitemap holds at most this many addresses: sitemaps.org, "Sitemap index files". */
const MOST = 50_000;

/** Everything a search engine should know of, newest change first, in one trip. */
export const sitemapPage = (shop: StoreContext): Promise<{ shell: Shell; entries: SitemapEntry[] }> =>
  shop.db.read({ shell: storeShell(), entries: sitemapEntries(MOST - 1, shop.now()) });
