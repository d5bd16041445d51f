import { expect, test } from "vitest";
import { counted, optionHint } from "./option-words.ts";

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
  expect(optionHint(options)).toBe(wanted);
});

test("counts agree with their word", () => {
  expect(counted(1, "product")).toBe("1 product");
  expect(counted(1240, "product")).toBe("1,240 products");
});
