import { expect, test } from "vitest";
import { sayIn } from "#domain/words/say.ts";
import { optionHint } from "./option-words.ts";

const say = sayIn("en-NG");

test.each([
  [[{ name: "Colour", count: 4 }], "4 colours"],
  [
    [
      { name: "Finish", count: 2 },
      { name: "Length", count: 3 },
    ],
    "2 finishes · 3 lengths",
  ],
  [[{ name: "Quantity", count: 2 }], "2 quantities"],
  [[{ name: "Yards", count: 2 }], "2 yards"],
  [[], ""],
])("%j is hinted as %s", (options, wanted) => {
  expect(optionHint(say, options)).toBe(wanted);
});

test("axes named in another language are counted beside their names", () => {
  expect(optionHint(sayIn("fr-CI"), [{ name: "Couleur", count: 4 }])).toBe("Couleur: 4");
});
