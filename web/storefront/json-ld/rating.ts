import { ratingOf } from "#domain/review/rating.ts";
import type { Review } from "#domain/review/review.ts";
import { sayIn } from "#domain/words/say.ts";

/** What buyers say, as schema.org AggregateRating and Review; nothing while nobody did. */
export function ratingLd(ratings: number[], reviews: Review[], locale: string) {
  const rating = ratingOf(ratings);
  if (!rating) return {};
  return {
    aggregateRating: { "@type": "AggregateRating", ratingValue: rating.average, reviewCount: rating.count },
    review: reviews.map(({ name, stars, title, body, createdAt }) => ({
      "@type": "Review",
      author: { "@type": "Person", name: name || sayIn(locale)("A buyer") },
      datePublished: createdAt.toISOString().slice(0, 10),
      reviewRating: { "@type": "Rating", ratingValue: stars, bestRating: 5 },
      ...(title ? { name: title } : {}),
      ...(body ? { reviewBody: body } : {}),
    })),
  };
}
