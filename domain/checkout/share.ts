/** A part that is to get its share; `key` breaks ties, so that the order of the parts never decides. */
export type Part = { key: string; weight: number };

/**
 * Shares an amount (minor units) out in proportion to the weights, to the last unit: each part gets its share rounded down, and
 * what is left goes one by one to the largest remainders, among equals to the lower key. Where `amount` is at most the sum of
 * the weights, no part gets more than its weight. Keys must differ. Throws `RangeError` for a negative, for what is no whole
 * number, and when there is something to share and nobody to take it.
 */
export function shareOut(amount: number, parts: readonly Part[]): Map<string, number> {
  const numbers = [amount, ...parts.map((part) => part.weight)];
  if (!numbers.every((one) => Number.isSafeInteger(one) && one >= 0))
    throw new RangeError("Only whole amounts that are not negative can be shared out");
  const sum = parts.reduce((all, { weight }) => all + weight, 0);
  if (sum === 0 && amount > 0) throw new RangeError("Nobody is there to take a share");
  const shares = parts.map(({ key, weight }) => {
    // An amount times a weight is beyond what a double counts exactly.
    const wanted = BigInt(amount) * BigInt(weight);
    const whole = BigInt(sum || 1);
    return { key, given: Number(wanted / whole), rest: wanted % whole };
  });
  let left = amount - shares.reduce((all, { given }) => all + given, 0);
  for (const share of shares.toSorted((a, b) => larger(b.rest, a.rest) || (a.key < b.key ? -1 : 1))) {
    if (left-- <= 0) break;
    share.given++;
  }
  return new Map(shares.map(({ key, given }) => [key, given]));
}

const larger = (a: bigint, b: bigint): number => (a > b ? 1 : a < b ? -1 : 0);

/** `amount * part / whole`, rounded half up, exact for any minor units. */
export const portion = (amount: number, part: number, whole: number): number =>
  Number((2n * BigInt(amount) * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole)));
