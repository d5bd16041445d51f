import { expect, test } from "vitest";
import { plainWords, shorten } from "./page-words.ts";

test.each([
  ["short", "short"],
  ["Cloth cut to your length, the same day", "Cloth cut to your…"],
  ["  two   spaces ", "two spaces"],
])("%j is shortened to %j", (text, wanted) => {
  expect(shorten(text, 20)).toBe(wanted);
});

test("a description becomes plain words", () => {
  expect(plainWords("<p>Six &amp; a half</p><ul><li>red</li><li>&lt;b&gt;</li></ul>")).toBe(
    "Six & a half red <b>",
  );
});
