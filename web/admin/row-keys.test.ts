import { expect, test } from "vitest";
import { goal } from "./row-keys.tsx";

test.each([
  ["j", 0, 1],
  ["ArrowDown", 1, 2],
  ["j", 2, 2],
  ["k", 2, 1],
  ["k", 0, 0],
  ["ArrowUp", 0, "search"],
  ["Home", 2, 0],
  ["End", 0, 2],
  ["/", 1, "search"],
  ["x", 1, null],
] as const)("%s on row %i of three leads to %s", (key, at, to) => {
  expect(goal(key, at, 3, false)).toBe(to);
});

test("outside the rows letters are letters, and only the arrow leads from the search into the list", () => {
  for (const key of ["j", "k", "/", "Home", "End", "ArrowUp"]) expect(goal(key, -1, 3, true)).toBeNull();
  expect(goal("ArrowDown", -1, 3, true)).toBe(0);
  expect(goal("ArrowDown", -1, 0, true)).toBeNull();
  expect(goal("ArrowDown", -1, 3, false)).toBeNull();
});
