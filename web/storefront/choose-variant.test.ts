import { expect, test } from "vitest";
import type { Variant } from "#domain/product/product.ts";
import { chooseVariant, pricesDiffer } from "./choose-variant.ts";

const variant = (options: string[], stock = 5, price = 1000): Variant => ({
  id: options.join("-") || "only",
  options,
  sku: "",
  barcode: "",
  price,
  compareAt: null,
  stock,
  tracked: true,
  backorder: false,
  mostPerOrder: null,
  imageId: null,
});

const shirt = {
  options: [
    { name: "Size", values: ["S", "M", "L"] },
    { name: "Colour", values: ["Red", "Blue"] },
    { name: "Cloth", values: ["Cotton"] },
  ],
  variants: [
    variant(["S", "Red", "Cotton"], 0),
    variant(["S", "Blue", "Cotton"]),
    variant(["M", "Red", "Cotton"]),
    variant(["M", "Blue", "Cotton"], 0),
    variant(["L", "Blue", "Cotton"]),
  ],
};
const choose = (query: string) => chooseVariant(shirt, new URLSearchParams(query));
const valuesOf = (query: string, axis: string) =>
  choose(query).axes.find(({ name }) => name === axis)?.values ?? [];

test.each([
  ["", "S-Blue-Cotton", "the first that can be bought"],
  ["Size=M&Colour=Red", "M-Red-Cotton", "what is asked for"],
  ["Size=M&Colour=Blue", "M-Blue-Cotton", "what is asked for, though sold out"],
  ["Size=M", "M-Red-Cotton", "of size M the one that can be bought"],
  ["Colour=Red", "M-Red-Cotton", "of the red ones the one that can be bought"],
  ["Size=XXL&Colour=Red&utm_source=x", "M-Red-Cotton", "without values it does not have"],
])("%j gives %s: %s", (query, wanted) => {
  expect(choose(query).variant.id).toBe(wanted);
});

test("each value says what it leads to", () => {
  const sizes = valuesOf("Size=M&Colour=Red", "Size");
  expect(sizes.map(({ value, chosen, state }) => [value, chosen, state])).toEqual([
    ["S", false, "sold_out"],
    ["M", true, "free"],
    ["L", false, "none"],
  ]);
  expect(sizes[0]?.query).toBe("?Size=S&Colour=Red&Cloth=Cotton");
  expect(sizes[2]?.query).toBe("?Size=L&Colour=Blue&Cloth=Cotton");
});

test("axes with one value are read, not chosen", () => {
  expect(choose("").axes.map(({ name }) => name)).toEqual(["Size", "Colour"]);
  expect(choose("").fixed).toEqual([{ name: "Cloth", value: "Cotton" }]);
});

test("a value that no variant has is not offered", () => {
  const product = {
    options: [{ name: "Size", values: ["S", "M", "XL"] }],
    variants: [variant(["S"]), variant(["M"])],
  };
  const [axis] = chooseVariant(product, new URLSearchParams()).axes;
  expect(axis?.values.map(({ value }) => value)).toEqual(["S", "M"]);
});

test("a product without axes has its one variant", () => {
  const choice = chooseVariant({ options: [], variants: [variant([], 0)] }, new URLSearchParams("Size=M"));
  expect(choice).toMatchObject({ variant: { id: "only" }, asked: false, axes: [], fixed: [] });
});

test("prices differ or they do not", () => {
  expect(pricesDiffer(shirt.variants)).toBe(false);
  expect(pricesDiffer([{ price: 1 }, { price: 2 }])).toBe(true);
});
