import { data } from "react-router";
import { cardPath, collectionCard } from "#domain/storefront/card.ts";
import { chosenFrom, countChosen } from "#domain/storefront/chosen.ts";
import { collectionPage } from "#domain/storefront/collection.ts";
import { sayIn } from "#domain/words/say.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/collection";
import { Breadcrumb } from "./breadcrumb.tsx";
import { breadcrumbLd, itemListLd } from "./json-ld/lists.ts";
import { readByList } from "./list-address.ts";
import { ListedProducts } from "./listed-products.tsx";
import { movedOn } from "./moved-on.ts";
import { describe, NO_INDEX, plainWords, shorten } from "./page-words.ts";
import { readsBy } from "./reads.ts";
import { readsOnly, shared } from "./shared.ts";
import { ShopFrame } from "./shop-frame.tsx";
import { useSay } from "./use-say.ts";

export const handle = readsBy(readByList);

export const loader = page(async ({ params, request, context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const query = new URL(request.url).searchParams;
  const cursor = query.get("after");
  const chosen = chosenFrom(query, shop.store.currency);
  const asked = collectionPage(shop, params.handle, { sort: query.get("sort"), cursor, chosen });
  const found = await movedOn(request, "collections", asked);
  return data(
    { ...found, cursor, origin: shop.origin },
    { headers: { "no-vary-search": readsOnly(...handle.reads(found)) } },
  );
});

export const headers = shared();

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { shell, collection, products, origin, cursor, total, chosen } = loaderData;
  const path = `/collections/${encodeURIComponent(collection.handle)}`;
  const card = collectionCard(shell, { title: collection.title, total, first: products[0] });
  const crumbs = [
    { name: shell.name, path: "/" },
    { name: collection.title, path },
  ];
  const say = sayIn(shell.locale);
  const words =
    plainWords(collection.descriptionHtml) ||
    say.many(total, "{n} product at {shop}. {tagline}", "{n} products at {shop}. {tagline}", {
      shop: shell.name,
      tagline: shell.tagline,
    });
  return [
    ...describe(`${collection.title} · ${shell.name}`, shorten(words), shell, {
      url: origin + path,
      card: origin + cardPath("collection", collection.handle, card),
    }),
    { "script:ld+json": breadcrumbLd(origin, crumbs) },
    { "script:ld+json": itemListLd(origin, products, total) },
    ...(cursor || countChosen(chosen) > 0 ? [NO_INDEX] : []),
  ];
};

export default function Collection({ loaderData }: Route.ComponentProps) {
  const { shell, collection, cursor, ...list } = loaderData;
  const say = useSay();
  const title = collection.handle === "all" ? say("All products") : collection.title;
  return (
    <ShopFrame shell={shell}>
      <div className="page pt-4 md:pt-8">
        <Breadcrumb steps={[{ title: say("Home"), href: "/" }]} here={title} />
        <h1 className="mt-3">{title}</h1>
        {collection.descriptionHtml && !cursor ? (
          <div
            dir="auto"
            className="prose mt-4 text-muted"
            dangerouslySetInnerHTML={{ __html: collection.descriptionHtml }}
          />
        ) : null}
        {list.total > 0 || countChosen(list.chosen) > 0 ? (
          <ListedProducts
            list={list}
            shell={shell}
            path={`/collections/${encodeURIComponent(collection.handle)}`}
            usual="featured"
            cursor={cursor}
          />
        ) : (
          <Empty shellHas={shell.collections.length > 0} />
        )}
      </div>
    </ShopFrame>
  );
}

function Empty({ shellHas }: { shellHas: boolean }) {
  const say = useSay();
  return (
    <div className="mt-8">
      <p className="text-lg text-muted">
        {shellHas
          ? say("Nothing is in this collection right now.")
          : say("The shelves are being filled. Please come back soon.")}
      </p>
      <p className="mt-6">
        <a href={shellHas ? "/collections/all" : "/"} className="press">
          {shellHas ? say("See all products") : say("Back to the front page")}
        </a>
      </p>
    </div>
  );
}
