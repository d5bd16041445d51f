import { formatMoney } from "#domain/money.ts";
import { suggest } from "#domain/storefront/suggest.ts";
import { sayIn } from "#domain/words/say.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/suggestions";
import { sharedFile } from "./shared.ts";

/** What the search field offers while somebody types: everything in words already, so that the field's script knows none. */
export type Offered = {
  /** The name of the list. */
  name: string;
  /** How many there are, for screen readers. */
  said: string;
  items: { href: string; title: string; hint: string; picture: string | null }[];
};

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const { currency, locale } = shop.store;
  const say = sayIn(locale);
  const { products, collections } = await suggest(shop, new URL(request.url).searchParams.get("q") ?? "");
  const items: Offered["items"] = [
    ...collections.map(({ handle, title }) => ({
      href: `/collections/${encodeURIComponent(handle)}`,
      title,
      hint: say("Collection"),
      picture: null,
    })),
    ...products.map(({ handle, title, image, priceFrom, priceTo }) => {
      const price = formatMoney(priceFrom, currency, say.locale);
      return {
        href: `/products/${encodeURIComponent(handle)}`,
        title,
        hint: priceTo > priceFrom ? say("From {price}", { price }) : price,
        picture: image && `/media/${image.key}?w=160`,
      };
    }),
  ];
  const offered: Offered = {
    name: say("Suggestions"),
    said:
      items.length === 0
        ? say("No suggestions")
        : say.many(items.length, "{n} suggestion", "{n} suggestions"),
    items,
  };
  return sharedFile(JSON.stringify(offered), "application/json", "q");
});
