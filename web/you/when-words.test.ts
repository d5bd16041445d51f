import { expect, test } from "vitest";
import { dayWords, lastUsedWords, momentWords } from "./when-words.ts";

const NOW = new Date("2026-11-24T23:30:00Z");

test.each([
  ["2026-11-24T23:29:00Z", "in the last 24 hours"],
  ["2026-11-23T23:31:00Z", "in the last 24 hours"],
  ["2026-11-23T23:30:00Z", "1 day ago"],
  ["2026-11-11T00:00:00Z", "13 days ago"],
  ["2026-11-01T23:30:00Z", "on 2 Nov 2026"],
])("%s was used %s", (at, words) => {
  expect(lastUsedWords(new Date(at), NOW, "Africa/Lagos")).toBe(words);
});

test("a day is one of the store's own", () => {
  expect(dayWords(NOW, "UTC")).toBe("24 Nov 2026");
  expect(dayWords(NOW, "Africa/Lagos")).toBe("25 Nov 2026");
});

test("a moment has its hour, in the store's own zone", () => {
  expect(momentWords(NOW, "Africa/Lagos")).toBe("25 Nov 2026, 00:30");
});
