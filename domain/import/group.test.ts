import { describe, expect, test } from "vitest";
import { groupRows } from "./group.ts";
import { parseFile } from "./parse.ts";

const group = (...lines: string[]) => groupRows(parseFile(new TextEncoder().encode(lines.join("\n"))), "NGN");

const OLD =
  "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price,Image Src,Image Position,Image Alt Text,Variant Image,Status,Published";
const NEW =
  "URL handle,Title,Option1 name,Option1 value,SKU,Inventory tracker,Inventory quantity,Price,Product image URL,Image position,Image alt text,Variant image URL,Status,Published on online store";

describe.each([
  ["older", OLD],
  ["newer", NEW],
])("a file of the %s generation", (_, header) => {
  const { products, broken } = group(
    header,
    "tote,Tote,Colour,Red,T-R,shopify,3,2500,https://a.example/2.jpg,2,Back,https://a.example/1.jpg,active,TRUE",
    'tote,,,Blue,T-B,,-4,"2,600.50",https://a.example/1.jpg,1,,,,',
    "tote,,,,,,,,https://a.example/3.jpg,3,,,,",
    "lamp,Lamp,Title,Default Title,,,1,10,,,,,draft,TRUE",
    "tote,,,Green,T-G,shopify,1,2500,https://a.example/1.jpg,9,,,,",
  );

  test("gives products with variants and pictures, wherever their rows are", () => {
    expect([products.map(({ handle, row }) => [handle, row]), broken]).toEqual([
      [
        ["tote", 2],
        ["lamp", 5],
      ],
      [],
    ]);
    const [tote, lamp] = products;
    expect(tote?.axes).toEqual(["Colour"]);
    expect(tote?.variants).toMatchObject([
      {
        row: 2,
        options: ["Red"],
        sku: "T-R",
        price: 250_000,
        stock: 3,
        tracked: true,
        imageUrl: "https://a.example/1.jpg",
      },
      { row: 3, options: ["Blue"], price: 260_050, stock: 0, tracked: false, imageUrl: "" },
      { row: 6, options: ["Green"] },
    ]);
    expect(tote?.images).toEqual([
      { url: "https://a.example/1.jpg", alt: "" },
      { url: "https://a.example/2.jpg", alt: "Back" },
      { url: "https://a.example/3.jpg", alt: "" },
    ]);
    expect([tote?.status, lamp?.status, lamp?.axes, lamp?.variants.length]).toEqual([
      "active",
      "draft",
      [],
      1,
    ]);
  });
});

describe("one bad row is left out and named; the others stand", () => {
  test.each([
    ["tote,,,Blue,,,1,free,,,,,,", /price “free” is not an amount in NGN/],
    ['tote,,,Blue,,,1,"26,50",,,,,,', /“26,50” is not an amount/],
    ["tote,,,Blue,,,1,2.505,,,,,,", /“2.505”/],
    ["tote,,,Blue,,,1,-5,,,,,,", /“-5”/],
    ["tote,,,Blue,,,1,,,,,,,", /no price/],
    ["tote,,,Blue,,,many,10,,,,,,", /quantity “many” is not a number/],
    ["tote,,,,X,,1,10,,,,,,", /no Colour/],
    ["tote,,,Red,,,1,10,,,,,,", /Red is in row 2 already/],
  ])("%s", (line, words) => {
    const { products } = group(OLD, "tote,Tote,Colour,Red,,,1,10,,,,,,", line, "tote,,,Green,,,1,10,,,,,,");
    expect(products[0]?.variants.map((variant) => variant.options[0])).toEqual(["Red", "Green"]);
    expect(products[0]?.problems).toEqual([{ row: 3, reason: expect.stringMatching(words) }]);
  });

  test.each([
    ["a,,,,,,1,10,,,,,,", /no title/],
    ["a,A,,,,,1,10,,,,,gone,", /status says “gone”/],
    ["a,A,,,,,1,10,,,,,,maybe", /“Published” says “maybe”/],
    ["a,A,,,,,1,free,,,,,,", /^The price “free”/],
    ["a,A,,,,,,,,,,,,\na,,,,,,1,free,,,,,,", /^Row 3: The price “free”/],
  ])("a product that can't be taken says why: %s", (line, words) => {
    expect(group(OLD, line, "b,B,,,,,1,10,,,,,,").products.map(({ refused }) => refused)).toEqual([
      expect.stringMatching(words),
      null,
    ]);
  });

  test("a row that belongs nowhere is named", () => {
    expect(group(OLD, ",,,,,,1,10,,,,,,", "b,B,,,,,1,10,,,,,,")).toMatchObject({
      products: [{ handle: "b" }],
      broken: [{ row: 2 }],
    });
  });
});

test("columns that are missing say nothing, blank ones say blank", () => {
  const [bare] = group("Handle,Title", "a,A").products;
  expect(bare).toMatchObject({
    axes: null,
    images: null,
    variants: [],
    tags: undefined,
    status: undefined,
    vendor: undefined,
  });
  const [blank] = group(
    "Handle,Title,Tags,Vendor,Status,Variant Compare At Price,Variant Price",
    "a,A,,,,,5",
  ).products;
  expect(blank).toMatchObject({
    tags: [],
    vendor: "",
    status: "active",
    variants: [{ compareAt: null, cost: undefined }],
  });
});

test("a title alone makes the handle, and rows without either go on with the product above", () => {
  const { products } = group(
    "Title,Option1 name,Option1 value,Price",
    "Àdìrẹ Wrap,Size,S,5",
    ",,M,6",
    "Lamp,,,7",
  );
  expect(products.map(({ handle, variants }) => [handle, variants.length])).toEqual([
    ["adire-wrap", 2],
    ["lamp", 1],
  ]);
});

test("a handle that can't be an address is made into one", () => {
  expect(group("Handle,Title", "a b/c?,A").products[0]?.handle).toBe("a-b-c");
});

test("any number of options, in the order of their numbers", () => {
  const [product] = group(
    "Handle,Title,Option4 Value,Option4 Name,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Price",
    "a,A,Wax,Finish,Size,S,,,5",
    "a,,Matt,,,M,,,5",
  ).products;
  expect([product?.axes, product?.variants.map((variant) => variant.options)]).toEqual([
    ["Size", "Finish"],
    [
      ["S", "Wax"],
      ["M", "Matt"],
    ],
  ]);
});

test("selling on without stock is a backorder, and what nobody counts names no tracker", () => {
  const { products } = group(
    "Handle,Title,Inventory tracker,Continue selling when out of stock,Price",
    "a,A,shopify,TRUE,5",
    "b,B,shopify,DENY,5",
    "c,C,,DENY,5",
  );
  expect(products.map(({ variants }) => [variants[0]?.tracked, variants[0]?.backorder])).toEqual([
    [true, true],
    [true, false],
    [false, false],
  ]);
});

test.each([
  [".", /dots alone/],
  ["..", /dots alone/],
  ["a%00", /percent signs/],
  ["..\\..\\x", /backslashes/],
  ["a\u0001b", /control characters/],
])("a handle %j is refused with the reason, and the next product stands", (handle, words) => {
  const { products } = group("Handle,Title,Price", `${handle},A,10`, "b,B,10");
  expect(products).toMatchObject([{ refused: expect.stringMatching(words) }, { handle: "b", refused: null }]);
});
