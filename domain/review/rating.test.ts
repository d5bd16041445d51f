import { expect, test } from "vitest";
import { ratingOf } from "./rating.ts";
import { shownName } from "./shown-name.ts";

test("stars come to an average of one decimal; nobody's come to nothing", () => {
  expect(ratingOf([0, 0, 0, 0, 0])).toBeNull();
  expect(ratingOf([1, 0, 0, 0, 2])).toEqual({ average: 3.7, count: 3, spread: [1, 0, 0, 0, 2] });
});

test.each([
  ["Zainab Bello", "Zainab B."],
  ["  zainab   aisha  bello ", "zainab B."],
  ["Zainab", "Zainab"],
  ["Chidi 3", "Chidi"],
  ["Ọlá Ṣadé", "Ọlá Ṣ."],
  ["", ""],
])("%j is shown as %j", (name, shown) => {
  expect(shownName(name)).toBe(shown);
});
