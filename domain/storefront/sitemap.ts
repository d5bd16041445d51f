import {
  sitemapParts,
  sitemapRows,
  storeChangedAt,
  type SitemapKind,
  type SitemapPart,
  type SitemapRow,
} from "#db/sitemap.server.ts";
import { storePageList, storePolicyList } from "#db/store-texts.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { isId } from "../id.ts";
import type { Shell } from "../store/store.ts";
import { ShopMiss } from "./miss.ts";

/**
 * Addresses in one part. Far below the limit of 50,000 (sitemaps.org), because the other limit is 50 MB and a part is made in
 * the memory of a Worker: 10,000 with pictures are 3 MB, and 25 MB if every handle were as long as it may be.
 */
export const PART_SIZE = 10_000;

export type SitemapIndex = { storeChangedAt: Date; products: SitemapPart[]; collections: SitemapPart[] };

/** The parts that the store's addresses are cut into, in one trip. */
export function sitemapIndex(shop: StoreContext): Promise<SitemapIndex> {
  const now = shop.now();
  return shop.db.read({
    storeChangedAt: storeChangedAt(),
    products: sitemapParts("product", PART_SIZE, now),
    collections: sitemapParts("collection", PART_SIZE, now),
  });
}

export type SitemapPage = { path: string; updatedAt: Date; image: { key: string } | null };

/**
 * One part, in one trip: the products or collections behind the id `after`, or with the kind "pages" what the store has
 * besides. Throws `ShopMiss` for a part that does not exist.
 */
export async function sitemapPart(
  shop: StoreContext,
  kind: SitemapKind | "pages",
  after: string | null,
): Promise<SitemapPage[]> {
  if (kind === "pages") return shopPages(shop);
  const known = after === null || isId(after);
  const { rows, shell } = await shop.db.read({
    rows: sitemapRows(kind, known ? after : null, known ? PART_SIZE : 0, shop.now()),
    shell: storeShell(),
  });
  // A first part may be empty; one behind the end was never named.
  if (!known || (rows.length === 0 && after !== null)) throw new ShopMiss("page", shell);
  return rows.map((row) => pageOf(kind, row));
}

const pageOf = (kind: SitemapKind, { handle, updatedAt, image }: SitemapRow): SitemapPage => ({
  path: `/${kind}s/${encodeURIComponent(handle)}`,
  updatedAt,
  image,
});

/** The pages a store has whatever it sells, and those its people wrote. */
async function shopPages(shop: StoreContext): Promise<SitemapPage[]> {
  const { shell, updatedAt, pages, policies } = await shop.db.read({
    shell: storeShell(),
    updatedAt: storeChangedAt(),
    pages: storePageList(),
    policies: storePolicyList(),
  });
  const written = [
    ...pages
      .filter(({ published }) => published)
      .map((page) => ({ path: `/pages/${encodeURIComponent(page.handle)}`, updatedAt: page.updatedAt })),
    ...policies.map((policy) => ({ path: `/policies/${policy.kind}`, updatedAt: policy.updatedAt })),
  ];
  const home = { path: "/", updatedAt, image: heroOf(shell) };
  return [
    home,
    ...["/collections/all", "/links", "/policies"].map((path) => ({ path, updatedAt, image: null })),
    ...written.map((page) => ({ ...page, image: null })),
  ];
}

const heroOf = ({ heroKey }: Shell) => (heroKey === null ? null : { key: heroKey });
