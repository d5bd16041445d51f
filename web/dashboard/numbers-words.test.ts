import { expect, test } from "vitest";
import { compared, shareOf, shortStepName, spanName, stepName } from "./numbers-words.ts";

test("spans are said as short as they can be", () => {
  expect(spanName({ from: "2026-03-04", to: "2026-03-31" })).toBe("4 – 31 March 2026");
  expect(spanName({ from: "2026-02-04", to: "2026-03-03" })).toBe("4 February – 3 March 2026");
  expect(spanName({ from: "2025-12-30", to: "2026-01-02" })).toBe("30 December 2025 – 2 January 2026");
  expect(spanName({ from: "2026-03-04", to: "2026-03-04" })).toBe("4 March 2026");
});

test("steps are named by their first day", () => {
  expect((["day", "week", "month"] as const).map((by) => stepName("2026-03-02", by))).toEqual([
    "2 Mar",
    "week of 2 Mar",
    "March 2026",
  ]);
});

test.each([
  [112, 100, "12 % more"],
  [97, 100, "3 % less"],
  [100, 100, "the same as before"],
  [0, 0, "the same as before"],
  [5, 0, "none before"],
  [0, 5, "100 % less"],
  [1_000, 999, "under 1 % more"],
  [5_000, 100, "50 times as much"],
])("%d beside %d: %s", (now, before, words) => expect(compared(now, before)).toBe(words));

test("under a bar a step is named as short as it goes", () => {
  expect(shortStepName("2026-03-02", "month")).toBe("Mar 2026");
  expect(shortStepName("2026-03-02", "week")).toBe("2 Mar");
  expect(shortStepName("2026-03-02", "day")).toBe("2 Mar");
});

test.each([
  [0, 0, "–"],
  [0, 40, "0 %"],
  [1, 300, "0.3 %"],
  [29, 1_000, "2.9 %"],
  [1, 8, "13 %"],
  [8, 8, "100 %"],
])("%d of %d is a share of %s", (part, whole, words) => expect(shareOf(part, whole)).toBe(words));
