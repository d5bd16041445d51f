import { describe, expect, test } from "vitest";
import { groupRows } from "./group.ts";
import type { KnownProduct } from "./known.ts";
import { parseFile } from "./parse.ts";
import { planProduct, type Plan } from "./plan.ts";

let count = 0;
const make = { origin: "https://ada.shops.test", newId: () => `new-${(count += 1)}` };

const given = (...lines: string[]) => {
  const { products } = groupRows(parseFile(new TextEncoder().encode(lines.join("\n"))), "NGN");
  const [product] = products;
  if (!product) throw new Error("The file has no product");
  return product;
};

const variant = (id: string, options: string[], change: object = {}): KnownProduct["variants"][0] => ({
  id,
  options,
  position: 0,
  sku: "",
  barcode: "",
  price: 1000,
  compareAt: null,
  cost: null,
  stock: 5,
  tracked: true,
  backorder: false,
  mostPerOrder: null,
  weightGrams: 0,
  imageId: null,
  ...change,
});

const known = (change: Partial<KnownProduct> = {}): KnownProduct => ({
  id: "p",
  handle: "tote",
  title: "Tote",
  descriptionHtml: "<p>Old</p>",
  vendor: "Ada",
  type: "Bag",
  taxed: true,
  tags: ["red"],
  giftCard: false,
  status: "draft",
  publishedAt: "2026-01-01T00:00:00+00:00",
  options: [],
  seoTitle: "",
  seoDescription: "",
  updatedAt: "2026-01-01T00:00:00+00:00",
  variants: [variant("v", [])],
  images: [],
  ...change,
});

const sized = known({
  options: [{ name: "Size", values: ["S", "M"] }],
  variants: [variant("s", ["S"], { sku: "T-S" }), variant("m", ["M"], { sku: "T-M" })],
});

const change = (plan: Plan) => {
  if (!("change" in plan)) throw new Error(`${plan.kind}: ${plan.reason}`);
  return plan.change;
};

describe("a product the store has", () => {
  test("is unchanged when the file says what is there", () => {
    const file = given("Handle,Title,Vendor,Price,Quantity,Inventory quantity", "tote,Tote,Ada,10,,5");
    expect(planProduct(file, known(), make)).toEqual({ kind: "unchanged", reason: "" });
  });

  test("keeps what the file has no column for, and takes a blank as blank", () => {
    const plan = change(planProduct(given("Handle,Title,Tags,Price", "tote,Bag,,10"), known(), make));
    expect(plan.product).toMatchObject({
      title: "Bag",
      tags: [],
      vendor: "Ada",
      status: "draft",
      descriptionHtml: "<p>Old</p>",
    });
    expect([plan.variants, plan.images]).toEqual([[], []]);
  });

  test("has its stock set when the file speaks of it, and left to the sales when not", () => {
    const set = change(
      planProduct(given("Handle,Title,Price,Inventory quantity", "tote,Tote,10,9"), known(), make),
    );
    const left = change(planProduct(given("Handle,Title,Price", "tote,Tote,11"), known(), make));
    expect([set.variants[0]?.stock, left.variants[0]?.stock]).toEqual([9, null]);
  });

  test("gets new variants, keeps those the file does not speak of, and knows them by options before SKU", () => {
    const plan = change(
      planProduct(
        given(
          "Handle,Title,Option1 name,Option1 value,SKU,Price",
          "tote,Tote,Size,m,X,12",
          "tote,,,XL,T-S,13",
        ),
        sized,
        make,
      ),
    );
    expect(plan.variants.map(({ id, options, price }) => [id, options[0], price])).toEqual([
      ["s", "XL", 1300],
      ["m", "m", 1200],
    ]);
    expect(plan.loosen).toEqual(["s", "m"]);
    const added = change(
      planProduct(given("Handle,Title,Option1 name,Option1 value,Price", "tote,Tote,Size,L,9"), sized, make),
    );
    expect(added.variants).toMatchObject([{ isNew: true, options: ["L"], position: 2, stock: 0 }]);
    expect(added.product.options).toEqual([{ name: "Size", values: ["S", "M", "L"] }]);
  });

  test("keeps the order of its axes when the file has another", () => {
    const two = known({
      options: [
        { name: "Size", values: ["S"] },
        { name: "Colour", values: ["Red"] },
      ],
      variants: [variant("v", ["S", "Red"])],
    });
    const file = given(
      "Handle,Title,Option1 name,Option1 value,Option2 name,Option2 value,Price",
      "tote,Tote,colour,Red,size,S,10",
    );
    expect(planProduct(file, two, make).kind).toBe("unchanged");
  });

  test("is refused when its axes can't be made to fit", () => {
    const file = given(
      "Handle,Title,Option1 name,Option1 value,Option2 name,Option2 value,Price",
      "tote,Tote,Size,S,Colour,Red,10",
    );
    expect(planProduct(file, sized, make)).toMatchObject({
      kind: "refuse",
      reason: expect.stringMatching(/varies by Size, in the file by Size and Colour/),
    });
  });

  test("gets its first choices: the only variant becomes the first of them", () => {
    const file = given("Handle,Title,Option1 name,Option1 value,Price", "tote,Tote,Size,S,10", "tote,,,M,11");
    expect(
      change(planProduct(file, known(), make)).variants.map(({ id, options }) => [id, options[0]]),
    ).toEqual([
      ["v", "S"],
      [expect.stringMatching(/^new/), "M"],
    ]);
  });

  test("is known by SKU when the file has no options; what can't be told is left out and said", () => {
    const plan = planProduct(given("Handle,Title,SKU,Price", "tote,Tote,T-M,20", "tote,,??,30"), sized, make);
    expect(change(plan).variants).toMatchObject([{ id: "m", price: 2000 }]);
    expect(plan.reason).toMatch(/^Row 3 was left out/);
  });
});

describe("pictures", () => {
  const image = (id: string, source: object) => ({
    id,
    position: 0,
    alt: "",
    state: "ready" as const,
    key: null,
    width: 1,
    height: 1,
    sourceUrl: null,
    problem: null,
    ...source,
  });
  const pictured = known({
    images: [
      image("a", { sourceUrl: "https://a.example/a.jpg" }),
      image("b", { key: "shop/products/b.jpg" }),
    ],
  });

  test("are known by where they came from, or by their address in this store", () => {
    const file = given(
      "Handle,Title,Image Src",
      "tote,Tote,https://a.example/a.jpg",
      "tote,,https://ada.shops.test/media/shop/products/b.jpg",
    );
    expect(planProduct(file, pictured, make).kind).toBe("unchanged");
  });

  test("come in the file's order, then what the store has besides; a variant's own is added", () => {
    const file = given(
      "Handle,Title,Price,Image Src,Image Position,Image Alt Text,Variant Image",
      "tote,Tote,10,https://a.example/new.jpg,1,New,https://a.example/v.jpg",
      "tote,,,https://a.example/a.jpg,2,Old,",
    );
    const { images, variants } = change(planProduct(file, pictured, make));
    expect(images.map(({ alt, sourceUrl, position, isNew }) => [alt, sourceUrl, position, isNew])).toEqual([
      ["New", "https://a.example/new.jpg", 0, true],
      ["Old", "https://a.example/a.jpg", 1, false],
      ["", null, 2, false],
      ["", "https://a.example/v.jpg", 3, true],
    ]);
    expect(variants[0]?.imageId).toBe(images[3]?.id);
  });
});

describe("a product the store does not have", () => {
  test("needs a price", () => {
    expect(planProduct(given("Handle,Title", "tote,Tote"), null, make).kind).toBe("refuse");
    const file = given("Handle,Title,SKU,Option1 name,Option1 value", "tote,Tote,A,Size,S");
    expect(planProduct(file, null, make)).toMatchObject({
      kind: "refuse",
      reason: expect.stringMatching(/needs a price/),
    });
  });

  test("is held to the same rules as one typed in", () => {
    const file = given(
      "Handle,Title,Price,Body (HTML),Vendor",
      `tote,Tote,10,<script>x</script><p onclick=x>Ok</p>,${"v".repeat(300)}`,
    );
    expect(planProduct(file, null, make)).toMatchObject({
      kind: "refuse",
      reason: expect.stringMatching(/255/),
    });
    const wordy = given(
      "Handle,Title,Price,Option1 name,Option1 value",
      `tote,Tote,10,Size,${"x".repeat(256)}`,
    );
    expect(planProduct(wordy, null, make)).toMatchObject({
      kind: "refuse",
      reason: expect.stringMatching(/^Please shorten “x+…” to 255 characters/),
    });
    const fine = given(
      "Handle,Title,Price,Body (HTML)",
      "tote,Tote,10,<script>x</script><p onclick=x>Ok</p>",
    );
    expect(change(planProduct(fine, null, make)).product.descriptionHtml).toBe("<p>Ok</p>");
  });
});
