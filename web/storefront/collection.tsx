import { data } from "react-router";
import { collectionPage } from "#domain/storefront/collection.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/collection";
import { Breadcrumb } from "./breadcrumb.tsx";
import { counted } from "./option-words.ts";
import { Grid } from "./product-card.tsx";
import { describe, NO_INDEX, plainWords, shorten } from "./page-words.ts";
import { ShopFrame } from "./shop-frame.tsx";
import { SortLinks } from "./sort-links.tsx";

export const loader = page(async ({ params, request, context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const query = new URL(request.url).searchParams;
  const cursor = query.get("after");
  const found = await collectionPage(shop, params.handle, { sort: query.get("sort"), cursor });
  return data({ ...found, cursor, origin: shop.origin });
});

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { shell, collection, origin, cursor, total } = loaderData;
  const words =
    plainWords(collection.descriptionHtml) ||
    `${counted(total, "product")} at ${shell.name}. ${shell.tagline}`;
  return [
    ...describe(`${collection.title} · ${shell.name}`, shorten(words), shell, {
      url: `${origin}/collections/${collection.handle}`,
    }),
    ...(cursor ? [NO_INDEX] : []),
  ];
};

export default function Collection({ loaderData }: Route.ComponentProps) {
  const { shell, collection, products, nextCursor, total, sort, cursor } = loaderData;
  const here = `/collections/${collection.handle}`;
  return (
    <ShopFrame shell={shell}>
      <div className="page pt-4 md:pt-8">
        <Breadcrumb steps={[{ title: "Home", href: "/" }]} here={collection.title} />
        <h1 className="mt-3">{collection.title}</h1>
        {collection.descriptionHtml && !cursor ? (
          <div
            className="prose mt-4 text-muted"
            dangerouslySetInnerHTML={{ __html: collection.descriptionHtml }}
          />
        ) : null}
        {total > 0 ? (
          <>
            <div className="mt-6 mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 md:mb-8">
              <p className="text-muted">{counted(total, "product")}</p>
              {total > 1 ? <SortLinks here={here} sort={sort} /> : null}
            </div>
            <Grid cards={products} shell={shell} heading="h2" eager={4} />
          </>
        ) : (
          <Empty shellHas={shell.collections.length > 0} />
        )}
        <nav aria-label="More products" className="mt-12 flex flex-wrap items-center justify-center gap-4">
          {cursor ? (
            <a href={sort === "featured" ? here : `${here}?sort=${sort}`} className="link tap">
              Back to the start
            </a>
          ) : null}
          {nextCursor ? (
            <a
              href={`${here}?${sort === "featured" ? "" : `sort=${sort}&`}after=${encodeURIComponent(nextCursor)}`}
              rel="next"
              className="press press-quiet min-h-13"
            >
              Show more
            </a>
          ) : null}
        </nav>
      </div>
    </ShopFrame>
  );
}

const Empty = ({ shellHas }: { shellHas: boolean }) => (
  <div className="mt-8">
    <p className="text-lg text-muted">
      {shellHas
        ? "Nothing is in this collection right now."
        : "The shelves are being filled. Please come back soon."}
    </p>
    <p className="mt-6">
      <a href={shellHas ? "/collections/all" : "/"} className="press">
        {shellHas ? "See all products" : "Back to the front page"}
      </a>
    </p>
  </div>
);
