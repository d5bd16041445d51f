import type { CSSProperties } from "react";
import { ratingOf } from "#domain/review/rating.ts";
import type { Say } from "#domain/words/say.ts";
import { useSay } from "./use-say.ts";

/** "4.6", as this language writes it. */
export const decimal = (say: Say, value: number): string => say.number(Math.round(value * 10) / 10);

/** Five stars, filled as far as `value` goes; screen readers hear the number. */
export function Stars({ value, className = "" }: { value: number; className?: string }) {
  const say = useSay();
  return (
    <span className={`inline-flex flex-none ${className}`}>
      <span
        aria-hidden="true"
        style={{ "--filled": `${value * 20}%` } as CSSProperties}
        className="stars-shown"
      />
      <span className="sr-only">{say("{value} of 5 stars", { value: decimal(say, value) })}</span>
    </span>
  );
}

/** What a product's stars come to, small, as cards show it; nothing while nobody gave any. */
export function CardRating({ ratings }: { ratings: number[] }) {
  const say = useSay();
  const rating = ratingOf(ratings);
  if (!rating) return null;
  return (
    <p className="mt-1 flex items-center gap-1.5 text-sm text-muted tabular-nums">
      <Stars value={rating.average} />
      <span aria-hidden="true">{decimal(say, rating.average)}</span>
      <span>
        ({say.number(rating.count)}
        <span className="sr-only"> {say.many(rating.count, "review", "reviews")}</span>)
      </span>
    </p>
  );
}
