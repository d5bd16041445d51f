import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatMoney, parseMoney, plainMoney } from "./money.ts";

describe("reading what people type", () => {
  test.each([
    ["24500", "NGN", 2_450_000],
    ["24,500", "NGN", 2_450_000],
    ["1,224,500", "NGN", 122_450_000],
    ["₦24,500.50", "NGN", 2_450_050],
    ["NGN 24 500.5", "NGN", 2_450_050],
    ["GH₵ 12", "GHS", 1_200],
    ["0", "NGN", 0],
    ["1500", "XOF", 1_500],
    ["1500.00", "XOF", 1_500],
    ["1.250", "KWD", 1_250],
    ["٢٤٬٥٠٠٫٥٠", "NGN", 2_450_050],
    ["₦ ۲۴۵۰۰", "NGN", 2_450_000],
  ])("%s in %s", (typed, currency, minor) => {
    expect(parseMoney(typed, currency)).toBe(minor);
  });

  test.each([
    ["", "NGN"],
    ["-5", "NGN"],
    ["five", "NGN"],
    ["1.005", "NGN"],
    ["1.5", "XOF"],
    ["1e9", "NGN"],
    ["12.5.6", "NGN"],
    ["12,50", "NGN"],
    ["1,2345", "NGN"],
    [",500", "NGN"],
    ["24 50", "NGN"],
    ["9999999999999", "NGN"],
  ])("%j is no amount in %s", (typed, currency) => {
    expect(parseMoney(typed, currency)).toBeNull();
  });

  test("whatever a file says is read back as it was written, in any currency", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 12 - 1 }),
        fc.constantFrom("NGN", "XOF", "KWD"),
        (amount, currency) => {
          expect(parseMoney(plainMoney(amount, currency), currency)).toBe(amount);
        },
      ),
    );
  });
});

test.each([
  [2_450_000, "NGN", "en-NG", "₦24,500"],
  [2_450_050, "NGN", "en-NG", "₦24,500.50"],
  [1_500, "XOF", "en", "F CFA 1,500"],
])("%i %s in %s reads %s", (amount, currency, locale, words) => {
  expect(formatMoney(amount, currency, locale).replaceAll("\u00a0", " ").replaceAll("\u202f", " ")).toBe(
    words,
  );
});
