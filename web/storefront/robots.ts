import { otherLanguages } from "#domain/store/languages.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/robots";
import { sharedFile } from "./shared.ts";

/** Search engines may read the shelves; accounts, carts, checkouts and orders are nobody's but the shopper's. */
export const loader = ({ context }: Route.LoaderArgs) => {
  const { origin, store } = context.get(shopContext);
  const closed = ["", ...otherLanguages(store).map((language) => `/${language}`)].flatMap((prefix) =>
    ["/account", "/cart", "/checkout", "/orders/", "/search"].map((path) => `Disallow: ${prefix}${path}`),
  );
  const lines = ["User-agent: *", ...closed, "", `Sitemap: ${origin}/sitemap.xml`, ""];
  return sharedFile(lines.join("\n"), "text/plain; charset=utf-8");
};
