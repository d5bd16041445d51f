import fc from "fast-check";
import { expect, test } from "vitest";
import { sufficient } from "./negative-binomial.ts";
import { demandOver } from "./outlook.ts";

const outlook = fc.record({
  rate: fc.double({ min: 1e-3, max: 1e4, noNaN: true }),
  spread: fc.double({ min: 1.02, max: 100, noNaN: true }),
  drift: fc.double({ min: 0.005, max: 1, noNaN: true }),
});

test("more days never want less, with any certainty", () => {
  fc.assert(
    fc.property(outlook, fc.constantFrom(0.05, 0.1, 0.5, 0.9, 0.99), (known, share) => {
      const bounds = [1, 7, 28, 91, 182, 365].map((days) => sufficient(demandOver(known, days / 7), share));
      expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
    }),
    { numRuns: 500 },
  );
});

test("over a lead time the variance grows as that of SES does", () => {
  // A level that moves by a tenth of each error: over four weeks 1 + 3 / 10 + 3 * 7 / 600 times as much as by chance alone.
  const { mean, variance } = demandOver({ rate: 5, spread: 2, drift: 0.1 }, 4);
  expect(mean).toBe(20);
  expect(variance).toBeCloseTo(20 * 2 * (1 + 0.3 + 0.035));
});
