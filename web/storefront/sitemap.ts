import { sitemapPage } from "#domain/storefront/sitemap.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/sitemap";
import { sitemapXml } from "./sitemap-xml.ts";

export const loader = page(async ({ context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const { entries } = await sitemapPage(shop);
  return new Response(sitemapXml(shop.origin, entries), {
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
});
