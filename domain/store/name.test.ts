import { expect, test } from "vitest";
import { checkNameOfStore } from "./name.ts";

test.each(["Ada Fabrics", "Ọjà & Sons", "M2", "布店", "कपड़े", "Kemi ❤️ 👩‍🌾", "Ada's"])(
  "%s is a store's name",
  (name) => {
    expect(checkNameOfStore(name)).toBeNull();
  },
);

test.each([
  ["nothing but zero-width characters", "\u200b\u200d\ufeff", "can't be seen"],
  ["a zero-width character inside", "Ada\u200bFabrics", "can't be seen"],
  ["an override that turns it around", "Ada\u202escirbaF", "can't be seen"],
  ["an isolate", "\u2066Ada", "can't be seen"],
  ["letters that are blank", "\u3164\u3164", "can't be seen"],
  ["signs alone", "!!!", "letters or digits"],
  ["one letter", "A!", "letters or digits"],
  ["one character", "A", "2 characters"],
  ["a bracket", "Ada <b>", "leave out"],
  ["a line break", "Ada\nBcc", "leave out"],
  ["the platform's own", "OPNMRT", "kept for the platform"],
  ["the platform's own, spelt apart", "Ｏpn Mrt – Security", "kept for the platform"],
  ["too much", "x".repeat(61), "at most 60"],
])("%s is none", (_, name, why) => {
  expect(checkNameOfStore(name)).toContain(why);
});
