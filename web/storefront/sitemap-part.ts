import { sitemapPart } from "#domain/storefront/sitemap.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/sitemap-part";
import { sharedFile } from "./shared.ts";
import { sitemapXml } from "./sitemap-xml.ts";

const KINDS = { pages: "pages", collections: "collection", products: "product" } as const;

/** `products-2.xml?after=<id>`: the number is for people, `after` says where the part begins; only the first has none. */
export const loader = page(async ({ params, request, context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const [, name, number] = /^(pages|collections|products)-([1-9]\d{0,4})\.xml$/.exec(params.part) ?? [];
  const after = new URL(request.url).searchParams.get("after");
  // Robots ask for it, so there is no page to show.
  if (!name || (number === "1") !== (after === null)) return new Response("Not found", { status: 404 });
  const pages = await sitemapPart(shop, KINDS[name as keyof typeof KINDS], after);
  return sharedFile(sitemapXml(shop.origin, pages), "application/xml; charset=utf-8", "after");
});
