import { expect, test } from "vitest";
import { distance, meant } from "./meant.ts";

const near = [
  { title: "Kente Shawl", type: "Wraps", tags: ["blue"] },
  { title: "Café bowl", type: "Tableware", tags: [] },
];

test.each([
  ["shwal", ["shawl"]],
  ["kente shwal", ["kente shawl"]],
  ["tablewear", ["tableware"]],
  ["cafe bol", ["café bowl"]],
  ["zzzzzz", []],
  ["", []],
])("%j may have been meant as %j", (typed, wanted) => {
  expect(meant(typed, near).slice(0, 1)).toEqual(wanted);
});

test("nobody is asked whether they meant what they typed, nor the same twice", () => {
  expect(meant("Kente shawl", near)).toEqual([]);
  expect(meant("kentee shawl", near)).toEqual(["kente shawl"]);
});

test.each([
  ["", "abc", 3],
  ["abc", "abc", 0],
  ["shwal", "shawl", 1],
  ["kitten", "sitting", 3],
])("%j is %j but for %i letters", (a, b, off) => {
  expect([distance(a, b), distance(b, a)]).toEqual([off, off]);
});
