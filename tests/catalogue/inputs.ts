import type { ProductInput, VariantInput } from "#domain/product/input.ts";

/** A variant as a form gives it; say only what matters. */
export const variant = (change: Partial<VariantInput> = {}): VariantInput => ({
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

/** A product as a form gives it; say only what matters. */
export const product = (change: Partial<ProductInput> = {}): ProductInput => ({
  title: "Ankara tote",
  descriptionHtml: "<p>Roomy</p>",
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
