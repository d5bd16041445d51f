import { sitemapPage } from "#domain/storefront/sitemap.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/sitemap";
import { sitemapXml } from "./sitemap-xml.ts";

export const loader = async ({ context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const { shell, entries } = await sitemapPage(shop);
  if (shell.status !== "open")
    return new Response("Closed for now\n", { status: 503, headers: { "retry-after": "3600" } });
  return new Response(sitemapXml(shop.origin, entries), {
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
};
