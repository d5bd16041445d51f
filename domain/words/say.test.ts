import { expect, test } from "vitest";
import { sayIn } from "./say.ts";

test("what no catalogue has is said in English, with its values", () => {
  const say = sayIn("de-CH");
  expect(say("Search {name}", { name: "Ada" })).toBe("Search Ada");
  expect(say.many(1, "{n} thing", "{n} things")).toBe("1 thing");
  expect(say.many(2, "{n} thing", "{n} things")).toBe("2 things");
  expect(say.language).toBe("en");
});

test("a value is never read for placeholders of its own", () => {
  expect(sayIn("en")("Search {name}", { name: "{n} $& things" })).toBe("Search {n} $& things");
});

test("Arabic reads from the right, and keeps the locale for amounts and dates", () => {
  const say = sayIn("ar-EG");
  expect([say.dir, say.language, say.locale]).toEqual(["rtl", "ar", "ar-EG"]);
});

test("a number has the words its language has for it", () => {
  const counted = [0, 1, 2, 3, 11, 100].map((n) => sayIn("ar-MA").many(n, "{n} product", "{n} products"));
  expect(counted).toEqual(["لا منتجات", "منتج واحد", "منتجان", "3 منتجات", "11 منتجًا", "100 منتج"]);
  expect(sayIn("fr-CI").many(0, "{n} product", "{n} products")).toBe("0 article");
  expect(sayIn("ar-MA")("That is not the code. You can try {n} more times.", { n: 2 })).toContain("مرتين");
});

test("in a text that runs to the left, a value stands by itself; an address can still be followed", () => {
  const say = sayIn("ar-EG");
  expect(say("Hello {name}", { name: "Ada" })).toBe("مرحبًا \u2068Ada\u2069");
  expect(say("Follow it at {address}", { address: "https://a.test/1" })).toMatch(/ https:\/\/a\.test\/1$/);
  expect(sayIn("fr")("Hello {name}", { name: "Ada" })).toBe("Bonjour Ada");
});
