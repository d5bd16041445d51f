import { expect, test } from "vitest";
import { languagesOf, prefixOf, speaking } from "./languages.ts";

test("the main language has no prefix, the others each have one", () => {
  const store = { locale: "en-NG", country: "NG", languages: ["en", "fr", "ar"] };
  expect(prefixOf(store)).toBe("");
  expect(speaking(store, "fr")).toEqual({ ...store, locale: "fr-NG" });
  expect(prefixOf(speaking(store, "ar"))).toBe("/ar");
});

test("a shop of one language has no prefix, whatever it speaks", () => {
  for (const locale of ["en-NG", "fr-CI", "de-CH"]) expect(prefixOf({ locale, languages: [] })).toBe("");
});

test("a seller's choice is kept with the main language first and each once", () => {
  expect(languagesOf("fr", ["ar", "fr", "en"])).toEqual(["fr", "en", "ar"]);
  expect(languagesOf("fr", [])).toEqual([]);
  expect(languagesOf("fr", ["fr"])).toEqual([]);
});
