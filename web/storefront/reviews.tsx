import { data } from "react-router";
import { reviewsPage } from "#domain/review/of-product.ts";
import { sayIn } from "#domain/words/say.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/reviews";
import { Breadcrumb } from "./breadcrumb.tsx";
import { movedOn } from "./moved-on.ts";
import { describe, NO_INDEX } from "./page-words.ts";
import { RatingSummary, ReviewList } from "./review-list.tsx";
import { shared } from "./shared.ts";
import { ShopFrame } from "./shop-frame.tsx";
import { useSay } from "./use-say.ts";
import { reads } from "./reads.ts";

export const handle = reads("stars", "after");

export const loader = page(async ({ params, request, context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const query = new URL(request.url).searchParams;
  const cursor = query.get("after");
  const asked = reviewsPage(shop, params.handle, { cursor, stars: query.get("stars") });
  const found = await movedOn(request, "products", asked, "/reviews");
  return data({ ...found, later: cursor !== null, origin: shop.origin });
});

export const headers = shared(...handle.reads());

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { shell, product, origin, later, stars, rating } = loaderData;
  const say = sayIn(shell.locale);
  const title = say("Reviews of {title}", { title: product.title });
  return [
    ...describe(`${title} · ${shell.name}`, title, shell, {
      url: `${origin}/products/${product.handle}/reviews`,
    }),
    ...(later || stars || !rating ? [NO_INDEX] : []),
  ];
};

export default function Reviews({ loaderData }: Route.ComponentProps) {
  const { shell, product, rating, reviews, nextCursor, stars, later } = loaderData;
  const say = useSay();
  const here = `/products/${product.handle}/reviews`;
  const only = stars ? `stars=${stars}&` : "";
  return (
    <ShopFrame shell={shell}>
      <div className="page pt-4 md:pt-8">
        <Breadcrumb
          steps={[
            { title: say("Home"), href: "/" },
            { title: product.title, href: `/products/${product.handle}` },
          ]}
          here={say("Reviews")}
        />
        <h1 className="mt-3">{say("Reviews of {title}", { title: product.title })}</h1>
        <div className="mt-8 grid gap-x-16 gap-y-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
          <div>
            {rating ? <RatingSummary rating={rating} handle={product.handle} stars={stars} /> : null}
            {stars ? (
              <a href={here} className="link tap mt-2">
                {say("Show all reviews")}
              </a>
            ) : null}
          </div>
          <div>
            {reviews.length > 0 ? (
              <ReviewList reviews={reviews} shell={shell} heading="h2" />
            ) : (
              <p className="text-lg text-muted">
                {rating
                  ? say("There are none like that.")
                  : say("Nobody has said anything yet. Whoever buys it here can write the first review.")}
              </p>
            )}
            <nav aria-label={say("More reviews")} className="mt-6 flex flex-wrap items-center gap-4">
              {later ? (
                <a href={stars ? `${here}?stars=${stars}` : here} className="link tap">
                  {say("Back to the newest")}
                </a>
              ) : null}
              {nextCursor ? (
                <a href={`${here}?${only}after=${nextCursor}`} rel="next" className="press press-quiet">
                  {say("Older reviews")}
                </a>
              ) : null}
            </nav>
          </div>
        </div>
      </div>
    </ShopFrame>
  );
}
