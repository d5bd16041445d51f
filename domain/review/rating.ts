/** What a product's stars come to: `average` to one decimal, `spread` the counts from one star to five. */
export type Rating = { average: number; count: number; spread: number[] };

/** Sums up how many gave one star, two, … five; null when nobody did. */
export function ratingOf(spread: number[]): Rating | null {
  const count = spread.reduce((sum, each) => sum + each, 0);
  if (count === 0) return null;
  const sum = spread.reduce((total, each, at) => total + each * (at + 1), 0);
  return { average: Math.round((sum / count) * 10) / 10, count, spread };
}
