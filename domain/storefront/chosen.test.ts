import { expect, test } from "vitest";
import { chosenFrom, countChosen } from "./chosen.ts";

const read = (address: string) => chosenFrom(new URLSearchParams(address), "NGN");

test("an address chooses collections, values of axes, a price range and what is in stock", () => {
  const chosen = read(
    "collection=totes&option.Colour=Red&option.Colour=Blue&min=1,000&max=20.50&stock=in&q=x",
  );
  expect(chosen).toEqual({
    collections: ["totes"],
    options: new Map([["Colour", ["Blue", "Red"]]]),
    min: 100_000,
    max: 2050,
    inStock: true,
  });
  expect(countChosen(chosen)).toBe(5);
});

test("what is empty, unreadable, too long or said twice chooses nothing more", () => {
  const long = "x".repeat(256);
  expect(
    read(`min=&max=cheap&stock=yes&collection=&option.A=${long}&option.${long}=a&option.B=b&option.B=b`),
  ).toEqual({
    collections: [],
    options: new Map([["B", ["b"]]]),
    min: null,
    max: null,
    inStock: false,
  });
});

test("at most 24 values and 24 collections are read, in whatever order they come", () => {
  const many = Array.from({ length: 100 }, (_, at) => `option.A${at}=x&collection=c${at}`);
  const [one, two] = [read(many.join("&")), read(many.toReversed().join("&"))];
  expect(one).toEqual(two);
  expect([one.options.size, one.collections.length]).toEqual([24, 24]);
});

test("an axis may be called anything", () => {
  const { options } = read("option.constructor=a&option.__proto__=b&option.toString=c");
  expect([...options]).toEqual([
    ["__proto__", ["b"]],
    ["constructor", ["a"]],
    ["toString", ["c"]],
  ]);
  expect(options.get("valueOf")).toBeUndefined();
});

test("what a product may be called by can be chosen, however long", () => {
  const [axis, value] = ["a".repeat(255), "😀".repeat(255)];
  expect([...read(`option.${axis}=${value}`).options]).toEqual([[axis, [value]]]);
});
