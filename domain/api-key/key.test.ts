import { expect, test } from "vitest";
import fc from "fast-check";
import { isApiKey, newApiKey, prefixOf, readApiKey } from "./key.ts";

const STORE = "0190f3c0-0000-7000-8000-0000000000ff";

test("a key says itself which store it is of", () => {
  fc.assert(
    fc.property(fc.uuid(), (storeId) => {
      const text = newApiKey(storeId);
      expect(text).toMatch(/^opk_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{43}$/);
      expect(readApiKey(text)).toEqual({ text, storeId });
    }),
  );
});

test("no two keys are the same, nor look the same by what is shown of them", () => {
  const keys = Array.from({ length: 200 }, () => newApiKey(STORE));
  expect(new Set(keys).size).toBe(200);
  expect(new Set(keys.map(prefixOf)).size).toBe(200);
  const [key = ""] = keys;
  expect(key.startsWith(prefixOf(key))).toBe(true);
  expect(key.length - prefixOf(key).length).toBe(37);
});

test("what is no key is none, and a store's id is written in one way only", () => {
  const key = newApiKey(STORE);
  const letters = key.slice(4, 26);
  const last = letters.at(-1) === "w" ? "x" : "w";
  const wrong = [
    "",
    "opk_",
    key.slice(1),
    key.slice(0, -1),
    `${key}A`,
    ` ${key}`,
    `${key}\n`,
    key.replace("opk_", "OPK_"),
    key.replace(letters, `${letters.slice(0, -1)}${last}`),
    `opk_${STORE}_${key.slice(-43)}`,
  ];
  for (const text of wrong) expect([text, readApiKey(text)]).toEqual([text, null]);
});

test("a bearer that begins like a key means to be one; a token never does", () => {
  expect(isApiKey(newApiKey(STORE))).toBe(true);
  expect(isApiKey("eyJhbGciOiJIUzI1NiJ9.e30.x")).toBe(false);
});
