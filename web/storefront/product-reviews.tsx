import { ratingOf } from "#domain/review/rating.ts";
import type { ProductPage, ToldProduct } from "#domain/storefront/product.ts";
import { RatingSummary, ReviewList } from "./review-list.tsx";
import { Stars, decimal } from "./stars.tsx";
import { useSay } from "./use-say.ts";

type Props = Pick<ProductPage, "shell" | "mine"> & Pick<ToldProduct, "product" | "reviews">;

/** What buyers say, at the end of a product's page: in short, and the newest few. */
export function ProductReviews({ shell, product, reviews, mine }: Props) {
  const say = useSay();
  const rating = ratingOf(product.ratings);
  const bought = mine?.bought ?? null;
  return (
    <section id="reviews" aria-labelledby="reviews-title" className="mt-20 scroll-mt-6">
      <h2 id="reviews-title">{say("What buyers say")}</h2>
      <div className="mt-6 grid gap-x-16 gap-y-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <div>
          {rating ? (
            <RatingSummary rating={rating} handle={product.handle} />
          ) : (
            <p className="max-w-md text-muted">
              {say("Nobody has said anything yet. Whoever buys it here can write the first review.")}
            </p>
          )}
          {bought ? (
            <p className="mt-4">
              <a
                href={`/orders/${bought.number}/reviews/${product.id}?key=${bought.key}`}
                className="press press-quiet"
              >
                {say("Write or change your review")}
              </a>
            </p>
          ) : null}
        </div>
        {rating ? (
          <div>
            <ReviewList reviews={reviews} shell={shell} heading="h3" />
            {rating.count > reviews.length ? (
              <p className="mt-4">
                <a href={`/products/${product.handle}/reviews`} className="press press-quiet">
                  {say.many(rating.count, "Read the review", "Read all {n} reviews")}
                </a>
              </p>
            ) : null}
          </div>
        ) : null}
      </div>
    </section>
  );
}

/** Under the title: what it comes to, and the way down to the words. */
export function RatingLine({ ratings }: { ratings: number[] }) {
  const say = useSay();
  const rating = ratingOf(ratings);
  if (!rating) return null;
  return (
    <a href="#reviews" className="tap gap-2 text-muted underline-offset-4 hover:underline">
      <Stars value={rating.average} />
      <span aria-hidden="true" className="tabular-nums">
        {decimal(say, rating.average)}
      </span>
      <span>{say.many(rating.count, "{n} review", "{n} reviews")}</span>
    </a>
  );
}
