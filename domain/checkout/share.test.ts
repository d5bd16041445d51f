import fc from "fast-check";
import { expect, test } from "vitest";
import { portion, shareOut } from "./share.ts";

const parts = fc.uniqueArray(
  fc.record({ key: fc.uuid(), weight: fc.integer({ min: 0, max: 1_000_000_000_000 }) }),
  { minLength: 1, maxLength: 12, selector: ({ key }) => key },
);

test("shares add up, are within one unit of what is fair, and do not depend on who stands first", () => {
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 1_000_000_000_000 }), (people, amount) => {
      const sum = people.reduce((all, { weight }) => all + weight, 0);
      fc.pre(sum > 0);
      const shares = shareOut(amount, people);
      expect([...shares.values()].reduce((all, one) => all + one, 0)).toBe(amount);
      for (const { key, weight } of people) {
        const fair = (BigInt(amount) * BigInt(weight)) / BigInt(sum);
        expect([fair, fair + 1n]).toContain(BigInt(shares.get(key) ?? -1));
        if (amount <= sum) expect(shares.get(key)).toBeLessThanOrEqual(weight);
      }
      for (const [key, share] of shareOut(amount, people.toReversed())) expect(shares.get(key)).toBe(share);
    }),
    { numRuns: 1_000 },
  );
});

test("nothing is shared among nobody, and something can't be", () => {
  expect(shareOut(0, [])).toEqual(new Map());
  expect(() => shareOut(1, [{ key: "a", weight: 0 }])).toThrow(RangeError);
  expect(() => shareOut(-1, [{ key: "a", weight: 1 }])).toThrow(RangeError);
});

test("a portion is rounded half up", () => {
  expect(portion(5, 1, 10)).toBe(1);
  expect(portion(4, 1, 10)).toBe(0);
  expect(portion(999_999_999_999_999, 10_000, 10_000)).toBe(999_999_999_999_999);
});
