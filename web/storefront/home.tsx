import { data } from "react-router";
import { homePage } from "#domain/storefront/home.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/home";
import { CollectionTiles } from "./collection-tiles.tsx";
import { Hero } from "./hero.tsx";
import { Grid } from "./product-card.tsx";
import { describe, shorten } from "./page-words.ts";
import { ShopFrame } from "./shop-frame.tsx";

export const loader = page(async ({ context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  return data({ ...(await homePage(shop)), origin: shop.origin });
});

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { shell, origin } = loaderData;
  const title = shell.tagline ? `${shell.name} · ${shorten(shell.tagline, 60)}` : shell.name;
  return describe(title, shorten(shell.about || shell.tagline), shell, {
    url: `${origin}/`,
    ...(shell.heroKey ? { image: `${origin}/media/${shell.heroKey}` } : {}),
  });
};

export default function Home({ loaderData }: Route.ComponentProps) {
  const { shell, featured, newest, collections } = loaderData;
  const shown = new Set(featured.map((card) => card.id));
  const fresh = newest.filter((card) => !shown.has(card.id));
  const first = featured.length > 0 ? featured : fresh;
  return (
    <ShopFrame shell={shell}>
      <Hero shell={shell} pictures={[...featured, ...newest].flatMap((card) => card.image ?? [])} />
      <CollectionTiles collections={collections} />
      {first.length > 0 ? (
        <section className="page mt-16 md:mt-24">
          <Heading title={featured.length > 0 ? "Our favourites" : "New in"} />
          <Grid cards={first} shell={shell} />
        </section>
      ) : (
        <p className="page mt-12 text-lg text-muted">The shelves are being filled. Please come back soon.</p>
      )}
      {featured.length > 0 && fresh.length > 0 ? (
        <section className="page mt-16 md:mt-24">
          <Heading title="New in" />
          <Grid cards={fresh} shell={shell} />
        </section>
      ) : null}
    </ShopFrame>
  );
}

const Heading = ({ title }: { title: string }) => (
  <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 md:mb-8">
    <h2>{title}</h2>
    <a href="/collections/all?sort=newest" className="link tap">
      See everything
    </a>
  </div>
);
