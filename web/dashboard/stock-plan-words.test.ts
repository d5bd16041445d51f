import { expect, test } from "vitest";
import { dayWords, lastsWords, missingWords } from "./stock-plan-words.ts";

test.each([
  [{ early: 8, likely: 12, late: 19 }, "about 12 days", "8 to 19"],
  [{ early: 1, likely: 1, late: 1 }, "about 1 day", ""],
  [{ early: 200, likely: 300, late: null }, "about 300 days", "200 or more"],
  [{ early: 250, likely: null, late: null }, "more than a year", "250 days at the least"],
  [{ early: null, likely: null, late: null }, "more than a year", ""],
])("%j", (lasts, about, between) => {
  expect(lastsWords(lasts)).toEqual({ about, between });
});

test("what is not known is said", () => {
  expect(missingWords(null)).toBe("");
  expect(missingWords({ sales: 1, weeks: 0 })).toBe("Not enough data: 1 more week with a sale needed.");
  expect(missingWords({ sales: 3, weeks: 6 })).toBe(
    "Not enough data: 3 more weeks with a sale and 6 more weeks on sale needed.",
  );
});

test("a day has its year when it is another", () => {
  expect(dayWords("2026-12-14", "2026-12-01")).toBe("14 Dec");
  expect(dayWords("2027-01-04", "2026-12-01")).toBe("4 Jan 2027");
});
