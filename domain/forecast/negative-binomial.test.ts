import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atMost, sufficient } from "./negative-binomial.ts";

test("the bell curve takes over where it is as good", () => {
  // scipy.stats.nbinom.cdf(20300, 20000, 0.5), and of a mean of a million and a variance of 1.02 of it at 1001000.
  expect(atMost({ mean: 20_000, variance: 40_000 }, 20_300)).toBeCloseTo(0.933113973, 5);
  expect(atMost({ mean: 1e6, variance: 1.02e6 }, 1_001_000)).toBeCloseTo(0.839070731, 5);
});

describe("as SciPy 1.17 has it (scipy.stats.nbinom)", () => {
  test.each([
    [0.4, 1.6, 0, 0.831237896143],
    [0.4, 1.6, 3, 0.968530688656],
    [3, 9, 5, 0.832168443554],
    [50, 400, 80, 0.922869001612],
    [300, 306, 320, 0.878692929546],
    [1000, 50_000, 1500, 0.978299769796],
    [1e6, 1e10, 1_100_000, 0.841722427099],
    [2.5, 2.55, 4, 0.889203762701],
    [0.01, 0.5, 1, 0.999401786962],
  ])("mean %d, variance %d: at most %d", (mean, variance, units, share) => {
    expect(atMost({ mean, variance }, units)).toBeCloseTo(share, 9);
  });

  test.each([
    [0.4, 1.6, [0, 0, 1, 6]],
    [3, 9, [0, 2, 7, 13]],
    [50, 400, [27, 48, 77, 107]],
    [300, 306, [278, 300, 323, 341]],
    [1000, 50_000, [726, 984, 1295, 1592]],
    [1e6, 1e10, [874_176, 996_669, 1_130_105, 1_247_225]],
    [2.5, 2.55, [1, 2, 5, 7]],
  ])("mean %d, variance %d: what suffices", (mean, variance, found) => {
    expect([0.1, 0.5, 0.9, 0.99].map((share) => sufficient({ mean, variance }, share))).toEqual(found);
  });
});

test("what suffices is the least that does, for any mean and variance", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-9, max: 1e7, noNaN: true }),
      fc.double({ min: 1.02, max: 1e4, noNaN: true }),
      fc.double({ min: 0.01, max: 0.999, noNaN: true }),
      (mean, spread, share) => {
        const demand = { mean, variance: mean * spread };
        const units = sufficient(demand, share);
        expect(Number.isInteger(units)).toBe(true);
        // The ways to get there agree to five digits.
        expect(atMost(demand, units)).toBeGreaterThanOrEqual(share - 1e-5);
        if (units > 0) expect(atMost(demand, units - 1)).toBeLessThan(share + 1e-5);
      },
    ),
    { numRuns: 300 },
  );
});

test("nothing is wanted where nothing is expected", () => {
  expect(sufficient({ mean: 0, variance: 0 }, 0.999)).toBe(0);
  expect(atMost({ mean: 0, variance: 0 }, 0)).toBe(1);
  expect(atMost({ mean: 5, variance: 9 }, -1)).toBe(0);
});
