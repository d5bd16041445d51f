import { expect, test } from "vitest";
import { handleProblem, toHandle } from "./handle.ts";

test.each([
  ["Adire – Indigo & White", "adire-indigo-white"],
  ["Women's Ọ̀ṣun Wrap", "womens-osun-wrap"],
  ["  --Ankara/Tote?#1--  ", "ankara-tote-1"],
  ["قماش أزرق", "قماش-أزرق"],
  ["नीला कपड़ा", "नीला-कपड़ा"],
  ["!!!", "product"],
  ["", "product"],
])("%s → %s", (title, handle) => expect(toHandle(title)).toBe(handle.normalize("NFC")));

test("a very long title gives a handle of at most 200 characters that ends in a word", () => {
  const handle = toHandle("ab ".repeat(200));
  expect(handle.length).toBeLessThanOrEqual(200);
  expect(handle).toMatch(/^ab(-ab)+$/);
});

test.each([
  ["tote", null],
  ["نيلي-1.5", null],
  ["...", null],
  [".", /dots alone/],
  ["..", /dots alone/],
  ["a%00", /percent signs/],
  ["100%", /percent signs/],
  ["a\\b", /backslashes/],
  ["a\u0001b", /control characters/],
  ["a b", /no spaces/],
  ["a/b", /slashes/],
])("the address %j", (handle, words) =>
  expect(handleProblem(handle)).toEqual(words && expect.stringMatching(words)),
);
