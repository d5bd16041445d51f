import { expect, test } from "vitest";
import { newRecoveryCodes, readRecoveryCode } from "./recovery-codes.ts";

test("ten codes, each another, that are read as they are written", () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(readRecoveryCode(code)).toBe(code.replace("-", ""));
});

test.each(["jnruq-eb5qn", " JNRUQ – EB5QN ", "jnruq—eb5qn", "JNRUQ EB5QN", "jnruqeb5qn"])(
  "%s is the code that was written down",
  (typed) => {
    expect(readRecoveryCode(typed)).toBe("jnruqeb5qn");
  },
);

test.each(["", "jnruq-eb5q", "jnruq-eb5qnn", "jnruq-eb5q1", "jnruq/eb5qn"])("%s is none", (typed) => {
  expect(readRecoveryCode(typed)).toBeNull();
});
