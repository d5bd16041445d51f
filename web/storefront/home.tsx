import { data } from "react-router";
import { homePage } from "#domain/storefront/home.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/home";
import { homeDescription } from "./home-description.ts";
import { siteLd, storeLd } from "./json-ld/store.ts";
import { describe, shorten, storeCardUrl } from "./page-words.ts";
import { Sections } from "./sections.tsx";
import { shared } from "./shared.ts";
import { ShopFrame } from "./shop-frame.tsx";
import { unsent } from "./unsent.ts";

export const headers = shared();

export const loader = page(async ({ context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  return data(unsent({ ...(await homePage(shop)), origin: shop.origin }));
});

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { shell, newest, origin } = loaderData;
  const title = shell.tagline ? `${shell.name} · ${shorten(shell.tagline, 60)}` : shell.name;
  return [
    ...describe(title, homeDescription(shell, newest), shell, {
      url: `${origin}/`,
      card: storeCardUrl(shell, origin),
    }),
    { "script:ld+json": storeLd(shell, origin) },
    { "script:ld+json": siteLd(shell, origin) },
  ];
};

export default function Home({ loaderData }: Route.ComponentProps) {
  return (
    <ShopFrame shell={loaderData.shell} looked="page">
      <Sections page={loaderData} />
    </ShopFrame>
  );
}
