import { expect, test } from "vitest";
import { readerLanguage } from "./reader-language.ts";

const french = { locale: "fr-CI", languages: ["fr", "ar"] };
const swahili = { locale: "sw-TZ", languages: [] };
const german = { locale: "de-CH", languages: [] };

test.each([
  ["/", undefined, french, "fr"],
  ["/cart", "en-GB,en;q=0.9", french, "fr"],
  ["/cart", "en-GB, ar;q=0.5, fr;q=0.2", french, "ar"],
  ["/cart", "ar;q=0, en", french, "fr"],
  ["/ar/cart", "fr", french, "ar"],
  ["/pt/cart", "pt", french, "fr"],
  ["/", "fr", swahili, "sw"],
  ["/", undefined, german, "en"],
  ["/", "pt-BR;q=0.8, de", null, "pt"],
  ["/fr/cart", "pt", null, "fr"],
  ["/", "*;q=0.5, ;q=x", null, "en"],
  ["/", "", undefined, "en"],
] as const)("at %s, asking for %s, %o: %s", (path, accepted, store, language) => {
  expect(readerLanguage(path, accepted, store && { ...store, languages: [...store.languages] })).toBe(
    language,
  );
});
