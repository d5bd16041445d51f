import { assert, constantFrom, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { fromMajor, toMajor } from "./major-units.ts";

const digits = constantFrom(0, 2, 3);
const amount = integer({ min: 0, max: 999_999_999_999_999 });

test("every amount comes back from its decimals as it was, as a number and as a text, also through JSON", () => {
  assert(
    property(amount, digits, (minor, d) => {
      const sent = JSON.stringify({ amount: toMajor(minor, d) });
      const { amount: major } = JSON.parse(sent) as { amount: number };
      expect(fromMajor(major, d)).toBe(minor);
      expect(fromMajor(String(major), d)).toBe(minor);
    }),
    { numRuns: 5_000 },
  );
});

test("what is sent is the decimal that people would write", () => {
  assert(
    property(amount, (minor) => {
      const whole = Math.trunc(minor / 100);
      const rest = String(minor - whole * 100)
        .padStart(2, "0")
        .replace(/0+$/, "");
      expect(JSON.stringify(toMajor(minor, 2))).toBe(rest ? `${whole}.${rest}` : String(whole));
    }),
  );
});

test.each([
  [98.6, 2, 9860],
  ["1250.50", 2, 125_050],
  [1.005, 2, 100],
  [0.29, 2, 29],
  ["7", 3, 7000],
  [4500, 0, 4500],
])("%s with %i digits is %i", (major, d, minor) => expect(fromMajor(major, d)).toBe(minor));

test.each(["", "-1", "1e21", "NaN", "1,000", "12345678901234567"])("%j is no amount", (text) =>
  expect(fromMajor(text, 2)).toBeNull(),
);

test.each([-1, 0.5, Number.NaN, 1e16])("%d is never sent", (minor) =>
  expect(() => toMajor(minor, 2)).toThrow("no amount"),
);
