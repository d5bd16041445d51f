import type { ToReview } from "#domain/review/review.ts";
import { Stars } from "./stars.tsx";
import { useSay } from "./use-say.ts";

type Props = { reviews: ToReview[]; number: number; orderKey: string };

/** What was bought, each with the way to say what it is like. */
export function OrderReviews({ reviews, number, orderKey }: Props) {
  const say = useSay();
  if (reviews.length === 0) return null;
  return (
    <section id="reviews" aria-labelledby="reviews-title" className="mt-10 scroll-mt-6">
      <h2 id="reviews-title" className="text-xl">
        {say("How do you like it?")}
      </h2>
      <p className="mt-1 text-muted">
        {say("A few words of yours help others to choose, and us to do better.")}
      </p>
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {reviews.map(({ productId, title, stars, hidden }) => (
          <li key={productId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
            <span className="min-w-0 wrap-anywhere">
              {title}
              {stars ? (
                <span className="flex items-center gap-2 text-sm text-muted">
                  <Stars value={stars} />
                  {hidden ? say("Hidden by the shop") : null}
                </span>
              ) : null}
            </span>
            <a href={`/orders/${number}/reviews/${productId}?key=${orderKey}`} className="link tap">
              {stars ? say("Change your review") : say("Write a review")}
              <span className="sr-only">: {title}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
