import { expect, test } from "vitest";
import { placeWords } from "./place-words.ts";

test.each([
  ["Lagos, NG", "Lagos, Nigeria"],
  ["GH", "Ghana"],
  ["", ""],
  ["T1", "T1"],
  ["Accra", "Accra"],
])("%j is said as %j", (place, words) => {
  expect(placeWords(place)).toBe(words);
});
