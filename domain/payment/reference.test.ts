import { expect, test } from "vitest";
import { newReference, whoseReference } from "./reference.ts";

const ADA = "0190f3c0-0000-7000-8000-00000000feed";
const BOLA = "0190f3c0-0000-7000-8000-0000000beef0";

test("a reference is known by the shop that made it, and by no other", () => {
  const made = newReference(ADA);
  expect(made).toMatch(/^[a-z0-9-]{10,50}$/);
  expect(newReference(ADA)).not.toBe(made);
  expect(whoseReference(made, ADA)).toBe("ours");
  expect(whoseReference(made, BOLA)).toBe("other");
});

test.each([
  ["opn-0123456789abcdef0123456789abcdef", "unclear"],
  ["T587493209", "other"],
  ["opn-till-7", "other"],
  ["", "other"],
])("%s is %s", (reference, whose) => {
  expect(whoseReference(reference, ADA)).toBe(whose);
});
