import * as fc from "fast-check";
import { expect, test } from "vitest";
import { nearSlugs, slugProblem, toSlug } from "./slug.ts";

test.each(["ada", "ada-fabrics", "a1b", "7up", "x".repeat(40), "mama-put-24"])(
  "%s is a good address",
  (slug) => {
    expect(slugProblem(slug)).toBeNull();
  },
);

test.each([
  ["", "choose"],
  ["ab", "at least 3"],
  ["x".repeat(41), "at most 40"],
  ["Ada", "small letters"],
  ["ada_fabrics", "small letters"],
  ["ada.ng", "small letters"],
  ["adé", "small letters"],
  ["-ada", "begin and end"],
  ["ada-", "begin and end"],
  ["xn--ada-8ka", "two hyphens"],
  ["www", "kept"],
  ["checkout", "kept"],
  ["opn-mrt", "kept"],
  ["opnmrt-support", "kept"],
])("%j is refused: %s", (slug, why) => {
  expect(slugProblem(slug)).toContain(why);
});

test.each([
  ["Adé & Daughters' Fabrics", "ade-daughters-fabrics"],
  ["  Mama Put!  ", "mama-put"],
  ["ỌJÀ Ìbílẹ̀", "oja-ibile"],
  ["AB--cd", "ab-cd"],
  ["日本", ""],
])("%s suggests %j", (name, slug) => {
  expect(toSlug(name)).toBe(slug);
});

test("what a name suggests has the right form, however it is written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (name) => {
      const slug = toSlug(name);
      if (slug.length >= 3) expect(slugProblem(slug) ?? "kept").toContain("kept");
    }),
  );
});

test("near addresses can be used and are not the one that is taken", () => {
  const near = nearSlugs("ada-fabrics", "NG");
  expect(near[0]).toBe("ada-fabrics-ng");
  expect(near).not.toContain("ada-fabrics");
  for (const slug of [...near, ...nearSlugs("x".repeat(40), "GH")]) expect(slugProblem(slug)).toBeNull();
});
