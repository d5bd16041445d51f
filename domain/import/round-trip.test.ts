import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkProduct } from "../product/check.ts";
import { toHandle } from "../product/handle.ts";
import { writeCatalogue } from "./export.ts";
import type { KnownProduct } from "./known.ts";
import { planProduct } from "./plan.ts";
import { readImportFile } from "./read-file.ts";

const ORIGIN = "https://ada.shops.test";
let count = 0;
const make = { origin: ORIGIN, newId: () => `id-${(count += 1)}` };

const words = fc
  .array(
    fc.constantFrom(
      "Àdìrẹ",
      "cloth",
      '"5 m"',
      "a, b",
      "=1+1",
      "عباية",
      "line\nbreak",
      "; tab\t",
      "👗",
      "'s",
      "  ",
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(" "));
const named = words.map((text) => `x${text}`);
const html = fc
  .array(
    fc.constantFrom(
      "<p>One\n\ntwo</p>",
      "plain\r\ntext",
      "<ul><li>a, b</li></ul>",
      '<a href="https://a.example">"x"</a>',
      "&amp; <",
      "",
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(""));
const money = fc.integer({ min: 0, max: 100_000_000 });

const variantOf = (options: string[]) =>
  fc.record({
    options: fc.constant(options),
    sku: words,
    barcode: words,
    price: money,
    compareAt: fc.option(money.filter((amount) => amount > 0)),
    cost: fc.option(money),
    stock: fc.integer({ min: 0, max: 100_000 }),
    tracked: fc.boolean(),
    backorder: fc.boolean(),
    mostPerOrder: fc.constant(null),
    weightGrams: fc.integer({ min: 0, max: 50_000 }),
    imageId: fc.constant(null),
  });

/** Up to four axes of up to three values, and some of their combinations. */
const shape = fc
  .uniqueArray(fc.constantFrom("Size", "Colour", "Length", "Ọjà", "Title"), { maxLength: 4 })
  .chain((names) =>
    fc.record({
      names: fc.constant(names),
      picks: fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }), {
        minLength: 1,
        maxLength: 6,
      }),
    }),
  )
  .chain(({ names, picks }) => {
    const rows =
      names.length === 0 ? [[]] : picks.map((pick) => names.map((name, at) => `${name} ${pick[at]}`));
    const combinations = [...new Map(rows.map((row) => [row.join("|"), row])).values()];
    const options = names.map((name, at) => ({
      name,
      // In the order of the alphabet, which is often not the order variants have them in.
      values: [...new Set(combinations.map((row) => row[at] ?? ""))].toSorted(),
    }));
    return fc.record({ options: fc.constant(options), variants: fc.tuple(...combinations.map(variantOf)) });
  });

const image = fc.record({
  name: fc.integer({ min: 1, max: 99 }),
  alt: words.map((text) => text.replace(/\s+/g, " ").trim()),
});

const product = fc
  .record({
    title: named,
    shape,
    html,
    vendor: words,
    type: words,
    tags: fc.array(named, { maxLength: 4 }),
    seo: words,
    status: fc.constantFrom("draft" as const, "active" as const),
    at: fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }),
    images: fc.uniqueArray(image, { selector: ({ name }) => name, maxLength: 6 }),
    face: fc.nat(),
  })
  .map(({ title, shape: { options, variants }, seo, at, images, face, ...rest }): KnownProduct => {
    const checked = checkProduct({
      title,
      options,
      variants,
      vendor: rest.vendor,
      type: rest.type,
      tags: rest.tags,
      status: rest.status,
      descriptionHtml: rest.html,
      seoTitle: seo,
      seoDescription: seo,
    });
    const pictures = images.map(({ name, alt }, position) => ({
      id: `picture-${name}`,
      position,
      alt,
      state: "ready" as const,
      key: `shop/products/${name}.jpg`,
      width: 1,
      height: 1,
      sourceUrl: null,
      problem: null,
    }));
    const imageId = pictures[face % (pictures.length + 1)]?.id ?? null;
    return {
      ...checked,
      taxed: true,
      id: title,
      handle: toHandle(title),
      giftCard: false,
      publishedAt: at.toISOString(),
      updatedAt: at.toISOString(),
      images: pictures,
      variants: checked.variants.map((variant, position) => ({
        ...variant,
        backorder: variant.backorder ?? false,
        mostPerOrder: null,
        id: `v${position}`,
        position,
        imageId,
      })),
    };
  });

const catalogue = fc.uniqueArray(product, { selector: ({ handle }) => handle, minLength: 1, maxLength: 4 });

/** What must be the same on both sides; ids are each store's own. */
const essence = (
  one: Pick<KnownProduct, "title" | "handle" | "variants" | "options"> & {
    images: { alt: string; id: string }[];
  },
) => ({
  ...one,
  id: "",
  // No file says these: what is there stays as it is.
  giftCard: false,
  taxed: true,
  updatedAt: "",
  images: one.images.map(({ alt }) => alt),
  variants: one.variants.map((variant) => ({
    ...variant,
    id: "",
    imageId: one.images.findIndex(({ id }) => id === variant.imageId),
  })),
});

test("a catalogue that is exported and imported into an empty store is the same, and again changes nothing", () => {
  fc.assert(
    fc.property(catalogue, (products) => {
      const file = new TextEncoder().encode(
        writeCatalogue(products, { store: { currency: "NGN" }, origin: ORIGIN }),
      );
      const { products: read, lines } = readImportFile(file, "NGN");
      expect(lines.filter((line) => line.reason !== null)).toEqual([]);
      expect(read.map(({ product: { handle } }) => handle)).toEqual(products.map(({ handle }) => handle));
      for (const [at, { product: given }] of read.entries()) {
        const original = products[at];
        if (!original) throw new Error("There is a product too many");
        const plan = planProduct(given, null, make);
        if (!("change" in plan)) throw new Error(plan.reason);
        const { publishedAt, ...own } = plan.change.product;
        const arrived = {
          ...own,
          publishedAt: publishedAt?.toISOString() ?? "",
          images: plan.change.images,
          variants: plan.change.variants.map(({ isNew: _isNew, stock, ...variant }) => ({
            ...variant,
            stock: stock ?? 0,
          })),
        };
        expect(essence(arrived)).toEqual(essence(original));
        expect(planProduct(given, original, make)).toEqual({ kind: "unchanged", reason: "" });
      }
    }),
    { numRuns: 200 },
  );
});
