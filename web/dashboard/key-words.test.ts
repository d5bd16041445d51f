import { expect, test } from "vitest";
import { KEY_DAYS, newApiKey, prefixOf } from "#domain/api-key/key.ts";
import { API_SCOPES } from "#domain/staff/may.ts";
import { daysWords, scopesLine, shownPrefix } from "./key-words.ts";

test("scopes read as one line of words", () => {
  expect(scopesLine(["catalogue.read", "orders.fulfil"])).toBe("See products, send orders");
  expect(scopesLine([...API_SCOPES])).not.toContain(".");
});

test("two keys of one store can be told apart by what is shown, which gives nothing more away", () => {
  const store = "0190f3c0-0000-7000-8000-0000000000ff";
  const [first, second] = [newApiKey(store), newApiKey(store)];
  expect(shownPrefix(prefixOf(first))).not.toBe(shownPrefix(prefixOf(second)));
  expect(shownPrefix(prefixOf(first))).toMatch(/^opk_.{4}…_.{6}…$/);
});

test("times read as words", () => {
  expect(KEY_DAYS.map(daysWords)).toEqual(["30 days", "90 days", "1 year"]);
});
