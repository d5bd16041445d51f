import { expect, test } from "vitest";
import type { Product, Variant } from "#domain/product/product.ts";
import type { Shell } from "#domain/store/store.ts";
import { conditionOf } from "./condition.ts";
import { gtinOf } from "./gtin.ts";
import { productLd } from "./product.ts";
import { storeLd } from "./store.ts";

const shell: Shell = {
  id: "s",
  slug: "ada",
  name: "Ada Fabrics",
  status: "open",
  currency: "NGN",
  country: "NG",
  timeZone: "Africa/Lagos",
  locale: "en-NG",
  languages: [],
  tagline: "",
  about: "",
  town: "Aba",
  contactEmail: "",
  contactPhone: "",
  deliveryPromise: "",
  returnsPolicy: "",
  deliveryFee: 0,
  freeDeliveryOver: null,
  deliveryVaries: false,
  theme: { accent: "#000000", ground: "#ffffff", ink: "#000000", font: "sans", radius: "soft" },
  logoKey: null,
  heroKey: null,
  collections: [],
  methods: [],
};
const variant = (change: Partial<Variant> = {}): Variant => ({
  id: "v",
  options: [],
  sku: "",
  barcode: "",
  price: 1_250_000,
  compareAt: null,
  stock: 1,
  tracked: true,
  backorder: false,
  mostPerOrder: null,
  imageId: null,
  ...change,
});
const product = (variants: Variant[], change: Partial<Product> = {}): Product => ({
  id: "p",
  handle: "adire ọ",
  title: "Adire",
  descriptionHtml: "",
  vendor: "",
  type: "",
  tags: [],
  options: [],
  seoTitle: "",
  seoDescription: "",
  images: [{ id: "i", key: "s/i.jpg", alt: "", width: 4, height: 5 }],
  variants,
  ratings: [0, 0, 0, 0, 0],
  ...change,
});
const ld = (shown: Product, store = shell) =>
  JSON.parse(
    JSON.stringify(
      productLd({
        shell: store,
        product: shown,
        chosen: shown.variants[0] as Variant,
        description: "Soft",
        reviews: [],
        origin: "https://ada.test",
      }),
    ),
  ) as Record<string, never> & { hasVariant: Record<string, unknown>[]; offers: Record<string, unknown> };

/** What Google asks for before it shows a merchant listing, and what it recommends that every store has. */
const ASKED = ["price", "priceCurrency", "availability", "url", "itemCondition"];

test("a product with one variant is a Product with everything a merchant listing needs", () => {
  const said = ld(product([variant({ sku: "A-1", barcode: "4006381333931" })]));
  expect(said).toMatchObject({
    "@type": "Product",
    name: "Adire",
    image: ["https://ada.test/media/s/i.jpg"],
    url: "https://ada.test/products/adire%20%E1%BB%8D",
    brand: { name: "Ada Fabrics" },
    sku: "A-1",
    gtin: "4006381333931",
    offers: { "@type": "Offer", price: "12500.00", priceCurrency: "NGN" },
  });
  for (const name of ASKED) expect(said.offers).toHaveProperty(name);
});

test("with variants it is a ProductGroup, each variant with its own address, price and stock", () => {
  const said = ld(
    product([variant({ options: ["Red"] }), variant({ options: ["Blue"], price: 900_000, stock: 0 })], {
      options: [{ name: "Colour", values: ["Red", "Blue"] }],
    }),
  );
  expect(said).toMatchObject({
    "@type": "ProductGroup",
    productGroupID: "p",
    variesBy: ["https://schema.org/color"],
  });
  expect(said.hasVariant).toMatchObject([
    {
      "@type": "Product",
      name: "Adire – Red",
      color: "Red",
      offers: { availability: "https://schema.org/InStock" },
    },
    {
      offers: {
        url: "https://ada.test/products/adire%20%E1%BB%8D?Colour=Blue",
        price: "9000.00",
        availability: "https://schema.org/OutOfStock",
      },
    },
  ]);
  for (const one of said.hasVariant) for (const name of ASKED) expect(one["offers"]).toHaveProperty(name);
});

test("of very many variants the one that is shown stands for all, so that the page stays light", () => {
  const many = Array.from({ length: 100 }, (_, at) => variant({ options: [String(at)] }));
  const said = ld(
    product(many, { options: [{ name: "No", values: many.map(({ options }) => options[0] ?? "") }] }),
  );
  expect(said["@type"]).toBe("Product");
  expect(JSON.stringify(said).length).toBeLessThan(1_500);
});

test("delivery and returns are said only as far as the store has said them", () => {
  expect(ld(product([variant()])).offers).not.toHaveProperty("shippingDetails");
  expect(storeLd(shell, "https://ada.test")).not.toHaveProperty("hasMerchantReturnPolicy");
  const told = { ...shell, deliveryFee: 250_000, freeDeliveryOver: 1_000_000, returnsPolicy: "14 days." };
  const rate = (price: number) =>
    (ld(product([variant({ price })]), told).offers["shippingDetails"] as { shippingRate: object })
      .shippingRate;
  expect(rate(900_000)).toMatchObject({ value: "2500.00", currency: "NGN" });
  expect(rate(1_000_000)).toMatchObject({ value: "0.00" });
  expect(storeLd(told, "https://ada.test")).toMatchObject({
    hasMerchantReturnPolicy: { merchantReturnLink: "https://ada.test/policies#returns" },
  });
});

test.each([
  ["4006381333931", "4006381333931"],
  ["036000291452", "036000291452"],
  ["96385074", "96385074"],
  ["4006381333932", undefined],
  ["2000000000008", undefined],
  ["0000000000000", undefined],
  ["12345", undefined],
  ["ADA-1", undefined],
])("the barcode %s is the gtin %s", (barcode, gtin) => {
  expect(gtinOf(barcode).gtin).toBe(gtin);
});

test("used things are not called new", () => {
  expect(conditionOf({ type: "Bag", tags: ["Okrika"] })).toBe("UsedCondition");
  expect(conditionOf({ type: "Refurbished", tags: [] })).toBe("RefurbishedCondition");
  expect(conditionOf({ type: "Bag", tags: ["unused"] })).toBe("NewCondition");
});
