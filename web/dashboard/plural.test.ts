import { expect, test } from "vitest";
import { plural, timeLeft } from "./plural.ts";

test.each([
  [0, "0 products"],
  [1, "1 product"],
  [1204, "1,204 products"],
])("%i in words", (count, words) => expect(plural(count, "product")).toBe(words));

const start = new Date("2026-11-22T12:00:00Z");
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);

test.each([
  [0, 100, 10, ""],
  [100, 100, 10, ""],
  [99, 100, 10, "A few seconds left"],
  [50, 100, 12, "About 15 seconds left"],
  [10, 100, 10, "About 2 minutes left"],
  [50, 100, 55, "About 55 seconds left"],
])("%i of %i after %i s: %s", (done, total, seconds, words) =>
  expect(timeLeft(done, total, start, after(seconds))).toBe(words),
);
