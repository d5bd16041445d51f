import { expect, test } from "vitest";
import { seedOf } from "./seed.ts";

test("a seed is a number, or new; any other word is refused and told what it may be", () => {
  expect(seedOf()).toBe(68677640);
  expect(seedOf("12")).toBe(12);
  expect(Number.isSafeInteger(seedOf("new"))).toBe(true);
  for (const wanted of ["text", "", "1.5", "-1", "0x10", "99999999999"])
    expect(() => seedOf(wanted)).toThrow(/SEED is "new" or a whole number/);
});
