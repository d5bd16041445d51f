import { describe, expect, test } from "vitest";
import { Invalid } from "../errors.ts";
import { checkProduct } from "./check.ts";
import type { ProductInput, VariantInput } from "./input.ts";

const variant = (change: Partial<VariantInput> = {}): VariantInput => ({
  options: [],
  sku: "",
  barcode: "",
  price: 250_000,
  compareAt: null,
  cost: null,
  stock: 5,
  tracked: true,
  weightGrams: 0,
  imageId: null,
  ...change,
});

const product = (change: Partial<ProductInput>): ProductInput => ({
  title: "Ankara tote",
  descriptionHtml: "",
  vendor: "",
  type: "",
  tags: [],
  status: "active",
  options: [],
  seoTitle: "",
  seoDescription: "",
  variants: [variant()],
  ...change,
});

const problemsOf = (change: Partial<ProductInput>): string[] => {
  try {
    checkProduct(product(change));
    return [];
  } catch (error) {
    if (error instanceof Invalid) return Object.keys(error.problems);
    throw error;
  }
};

const sizes = [{ name: "Size", values: ["S", "M"] }];

describe("a product is refused, with the field that is wrong", () => {
  test.each<[string, Partial<ProductInput>, string[]]>([
    ["no title", { title: "  " }, ["title"]],
    ["a long title", { title: "x".repeat(256) }, ["title"]],
    ["an address with a slash", { handle: "a/b" }, ["handle"]],
    ["an address of dots", { handle: ".." }, ["handle"]],
    ["an address with a percent sign", { handle: "a%00" }, ["handle"]],
    ["an address with a control character", { handle: "a\u0001b" }, ["handle"]],
    ["a date past all years", { publishedAt: new Date(8.64e15) }, ["publishedAt"]],
    ["an address with a space", { handle: "a b" }, ["handle"]],
    ["no variant", { variants: [] }, ["variants"]],
    ["a negative price", { variants: [variant({ price: -1 })] }, ["variants.0.price"]],
    ["half a kobo", { variants: [variant({ price: 1.5 })] }, ["variants.0.price"]],
    ["no price", { variants: [variant({ price: Number.NaN })] }, ["variants.0.price"]],
    ["stock below nothing", { variants: [variant({ stock: -1 })] }, ["variants.0.stock"]],
    [
      "stock past what the table holds",
      { variants: [variant({ stock: 3_000_000_000 })] },
      ["variants.0.stock"],
    ],
    [
      "an axis without a name",
      { options: [{ name: " ", values: ["S"] }], variants: [variant({ options: ["S"] })] },
      ["options.0.name"],
    ],
    [
      "two axes of one name",
      { options: [...sizes, { name: "size", values: ["L"] }], variants: [variant({ options: ["S", "L"] })] },
      ["options.1.name"],
    ],
    [
      "an axis and a value that no list could take",
      {
        options: [{ name: "x".repeat(256), values: ["y".repeat(256)] }],
        variants: [variant({ options: ["y".repeat(256)] })],
      },
      ["options.0.name", "options.0.values"],
    ],
    ["a variant without a value", { options: sizes, variants: [variant()] }, ["variants.0.options"]],
    [
      "a value the axis does not have",
      { options: sizes, variants: [variant({ options: ["XL"] })] },
      ["variants.0.options"],
    ],
    ["one value too many", { variants: [variant({ options: ["S"] })] }, ["variants.0.options"]],
    [
      "a combination twice",
      { options: sizes, variants: [variant({ options: ["S"] }), variant({ options: ["S"] })] },
      ["variants.1.options"],
    ],
    ["no such date", { publishedAt: new Date("never") }, ["publishedAt"]],
  ])("%s", (_, change, fields) => expect(problemsOf(change)).toEqual(fields));
});

test("what passes is trimmed, sanitised, and keeps only values that lead somewhere", () => {
  const checked = checkProduct(
    product({
      title: "  Ankara\n tote\0 ",
      descriptionHtml: "<p onclick=x>Roomy</p><script>x</script>",
      tags: [" Red", "red", "", "Bag "],
      options: [{ name: "Size ", values: ["M", "S", "XL", "M"] }],
      variants: [variant({ options: ["S"] }), variant({ options: ["M "], sku: " A-1 " })],
    }),
  );
  expect(checked).toMatchObject({
    title: "Ankara  tote",
    descriptionHtml: "<p>Roomy</p>",
    tags: ["Red", "Bag"],
    options: [{ name: "Size", values: ["M", "S"] }],
  });
  expect(checked.variants.map(({ options, sku }) => [options, sku])).toEqual([
    [["S"], ""],
    [["M"], "A-1"],
  ]);
});
