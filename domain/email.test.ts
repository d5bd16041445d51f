import { expect, test } from "vitest";
import { readEmail } from "./email.ts";

test.each([
  ["  Ada@Example.COM ", "ada@example.com"],
  ["a.b+c@shop.example.ng", "a.b+c@shop.example.ng"],
])("%s is kept as %s", (typed, kept) => {
  expect(readEmail(typed)).toBe(kept);
});

test.each([
  "",
  "ada",
  "ada@",
  "@example.com",
  "ada@localhost",
  "a b@example.com",
  "ada@example..com",
  "ada@-x.com",
  `${"a".repeat(65)}@example.com`,
  "ada@example.com\nBcc: x@y.z",
])("%j is no address", (typed) => {
  expect(readEmail(typed)).toBeNull();
});
