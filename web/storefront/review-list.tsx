import type { Rating } from "#domain/review/rating.ts";
import type { Review } from "#domain/review/review.ts";
import { dayWords } from "#domain/words/day.ts";
import type { Shell } from "#domain/store/store.ts";
import { decimal, Stars } from "./stars.tsx";
import { useSay } from "./use-say.ts";

/** Reviews as they were written: plain text. */
export function ReviewList({
  reviews,
  shell,
  heading: Heading,
}: {
  reviews: Review[];
  shell: Shell;
  heading: "h2" | "h3";
}) {
  const say = useSay();
  const day = (at: Date) => dayWords(at, { locale: say.locale, timeZone: shell.timeZone });
  return (
    <ul className="divide-y divide-line border-y border-line">
      {reviews.map((review) => {
        const by = review.name || say("A buyer");
        return (
          <li key={review.id} className="py-5">
            <article>
              <Heading className="font-body text-base leading-snug font-semibold tracking-normal">
                {review.title || by}
              </Heading>
              <p className="mt-1 flex flex-wrap items-center gap-x-2 text-sm text-muted">
                <Stars value={review.stars} />
                {review.title ? <span className="wrap-anywhere">{by}</span> : null}
                <time dateTime={review.createdAt.toISOString().slice(0, 10)}>{day(review.createdAt)}</time>
                <span>{say("Bought here")}</span>
              </p>
              {review.body ? (
                <p dir="auto" className="mt-2 max-w-2xl wrap-anywhere whitespace-pre-line">
                  {review.body}
                </p>
              ) : null}
              {review.answer ? (
                <div className="mt-3 max-w-2xl border-s-2 border-accent ps-4">
                  <p className="text-sm font-semibold">{say("{shop} answers", { shop: shell.name })}</p>
                  <p dir="auto" className="wrap-anywhere whitespace-pre-line">
                    {review.answer}
                  </p>
                </div>
              ) : null}
            </article>
          </li>
        );
      })}
    </ul>
  );
}

/** The average, and how many gave how much, each with a way to only those. */
export function RatingSummary({
  rating,
  handle,
  stars = null,
}: {
  rating: Rating;
  handle: string;
  stars?: number | null;
}) {
  const say = useSay();
  return (
    <div>
      <p className="flex items-center gap-3">
        <span aria-hidden="true" className="font-display text-4xl tabular-nums">
          {decimal(say, rating.average)}
        </span>
        <span>
          <Stars value={rating.average} className="text-xl" />
          <span className="block text-sm text-muted">
            {say.many(rating.count, "{n} review", "{n} reviews")}
          </span>
        </span>
      </p>
      <ul className="mt-4 max-w-80">
        {[5, 4, 3, 2, 1].map((each) => {
          const count = rating.spread[each - 1] ?? 0;
          return (
            <li key={each}>
              <a
                href={`/products/${handle}/reviews?stars=${each}`}
                rel="nofollow"
                aria-current={stars === each ? "true" : undefined}
                className="flex min-h-11 items-center gap-3 text-sm tabular-nums underline-offset-4 hover:underline aria-[current]:font-bold md:min-h-8"
              >
                <span className="w-20 shrink-0">{say.many(each, "{n} star", "{n} stars")}</span>
                <span aria-hidden="true" className="h-2 grow overflow-hidden rounded-full bg-tint">
                  <span
                    className="block h-full bg-accent-text"
                    style={{ width: `${Math.round((count / rating.count) * 100)}%` }}
                  />
                </span>
                <span className="w-8 shrink-0 text-end">{say.number(count)}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
