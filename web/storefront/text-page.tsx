import { data } from "react-router";
import { textPage } from "#domain/storefront/text-page.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/text-page";
import { movedOn } from "./moved-on.ts";
import { describe, plainWords, shorten } from "./page-words.ts";
import { shared } from "./shared.ts";
import { ShopFrame } from "./shop-frame.tsx";

export const headers = shared();

export const loader = page(async ({ request, context, params }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const found = await movedOn(request, "pages", textPage(shop, params.handle));
  return data({ ...found, origin: shop.origin });
});

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { shell, page: shown, origin } = loaderData;
  return describe(
    shown.seoTitle || `${shown.title} · ${shell.name}`,
    shown.seoDescription || shorten(plainWords(shown.bodyHtml)),
    shell,
    { url: `${origin}/pages/${encodeURIComponent(shown.handle)}` },
  );
};

/** A page in the seller's own words. */
export default function TextPage({ loaderData: { shell, page: shown } }: Route.ComponentProps) {
  return (
    <ShopFrame shell={shell}>
      <article className="page pt-8 md:pt-12">
        <h1>{shown.title}</h1>
        {/* Sanitised when it was saved (`domain/product/sanitise.ts`). */}
        <div className="prose mt-6 text-lg" dangerouslySetInnerHTML={{ __html: shown.bodyHtml }} />
      </article>
    </ShopFrame>
  );
}
