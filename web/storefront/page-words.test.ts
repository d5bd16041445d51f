import { expect, test } from "vitest";
import { plainWords, shorten } from "./page-words.ts";

test.each([
  ["short", "short"],
  ["Cloth cut to your length, the same day", "Cloth cut to your…"],
  ["  two   spaces ", "two spaces"],
  ["x".repeat(500), `${"x".repeat(19)}…`],
  [`A ${"x".repeat(500)}`, `A ${"x".repeat(17)}…`],
  [`x${"😀".repeat(50)}`, `x${"😀".repeat(9)}…`],
  ["😀".repeat(50), `${"😀".repeat(9)}…`],
  [
    "جديد: \u2068Ankara\u2069 و\u2068Ada\u2069",
    "جديد: \u2068Ankara\u2069 و\u2068Ada\u2069".slice(0, 14) + "…",
  ],
  ["جديد \u2068Ankara tote of wax\u2069", "جديد \u2068Ankara tote\u2069…"],
  ["جديد \u2068Ankaratotesofwax\u2069 x", "جديد \u2068Ankaratoteso\u2069…"],
])("%j is shortened to %j", (text, wanted) => {
  expect(shorten(text, 20)).toBe(wanted);
});

test("a description becomes plain words", () => {
  expect(plainWords("<p>Six &amp; a half</p><ul><li>red</li><li>&lt;b&gt;</li></ul>")).toBe(
    "Six & a half red <b>",
  );
});
