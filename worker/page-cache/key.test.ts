import fc from "fast-check";
import { expect, test } from "vitest";
import { readsOnly } from "#web/storefront/shared.ts";
import { isShared, namesIn, pageOf, queryOf } from "./key.ts";

const reading = (...names: string[]) => new Set(namesIn(readsOnly(...names)));

test.each([
  ["?q=tote&after=x", "after=x&q=tote"],
  ["?after=x&utm_source=mail&q=tote", "after=x&q=tote"],
  ["?q=a&q=b", "q=a&q=b"],
  ["?q=b&q=a", "q=b&q=a"],
  ["?Q=tote", ""],
  ["?", ""],
  ["", ""],
  ["?option.Size=M&utm_source=mail&option.Colour=Red", "option.Colour=Red&option.Size=M"],
  [`?q=${"x".repeat(3_000)}`, null],
])("%s, of which q and after are read, is %s", (search, query) => {
  expect(queryOf(search, reading("q", "after"))).toBe(query);
});

test("while nobody knows what a page reads, all of it counts", () => {
  expect(queryOf("?utm_source=mail&q=tote", null)).toBe("q=tote&utm_source=mail");
});

test("names of any alphabet survive the header", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }), { maxLength: 5 }),
      (names) => {
        const search = `?${new URLSearchParams(names.map((name) => [name, "1"]))}`;
        expect(new URLSearchParams(queryOf(search, reading(...names)) ?? "").size).toBe(names.length);
        expect(queryOf(search, reading())).toBe("");
      },
    ),
  );
});

test("two stores, two versions or two paths never share a key", () => {
  const store = fc.record({ id: fc.uuid(), version: fc.nat() });
  const path = fc.webPath();
  fc.assert(
    fc.property(store, store, path, path, (one, other, here, there) => {
      const same = one.id === other.id && one.version === other.version && here === there;
      expect(pageOf(one, here) === pageOf(other, there)).toBe(same);
    }),
  );
});

test.each([
  ["/", true],
  ["/products/tote", true],
  ["/collections/all", true],
  ["/search", true],
  ["/robots.txt", true],
  ["/robotsxtxt", false],
  ["/cart", false],
  ["/account", false],
  ["/products/tote/more", false],
  ["/Products/tote", false],
  ["/_shop/products/tote", false],
])("%s is the same for everybody: %s", (path, shared) => {
  expect(isShared(path)).toBe(shared);
});
