import { sitemapIndex } from "#domain/storefront/sitemap.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/sitemap";
import { sharedFile } from "./shared.ts";
import { sitemapIndexXml } from "./sitemap-xml.ts";

/** Always an index: one form for a store of ten things and of a hundred thousand. */
export const loader = page(async ({ context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const { storeChangedAt, products, collections } = await sitemapIndex(shop);
  const numbered = (name: string, parts: typeof products) =>
    parts.map((part, at) => ({ ...part, name: `${name}-${at + 1}` }));
  const parts = [
    { name: "pages-1", after: null, updatedAt: storeChangedAt },
    ...numbered("collections", collections),
    ...numbered("products", products),
  ];
  return sharedFile(sitemapIndexXml(shop.origin, parts), "application/xml; charset=utf-8");
});
