import { expect, test } from "vitest";
import { readEmail } from "./email.ts";

test.each([
  ["  Ada@Example.COM ", "ada@example.com"],
  ["Pat.O'Neill@example.com", "pat.o'neill@example.com"],
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
  "a?bcc=evil%40x.test&body=hi&x=@b.test",
  "a%40b@example.com",
  "a&b@example.com",
  '"a"@example.com',
  "a,b@example.com",
  "bé@example.com",
  "ada@exämple.test",
  "a..b@example.com",
  ".a@example.com",
])("%j is no address", (typed) => {
  expect(readEmail(typed)).toBeNull();
});
