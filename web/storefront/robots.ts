import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/robots";

/** Search engines may read the shelves; accounts, carts, checkouts and orders are nobody's but the shopper's. */
export const loader = ({ context }: Route.LoaderArgs) => {
  const { origin } = context.get(shopContext);
  const closed = ["/account", "/cart", "/checkout", "/orders/", "/search"].map((path) => `Disallow: ${path}`);
  const lines = ["User-agent: *", ...closed, "", `Sitemap: ${origin}/sitemap.xml`, ""];
  return new Response(lines.join("\n"), {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
};
