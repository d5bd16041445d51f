import { describe, expect, test } from "vitest";
import { sanitiseHtml } from "#domain/product/sanitise.ts";
import { readable, themeProblems } from "#domain/store/theme.ts";
import { ada } from "./ada/store.ts";
import { bola } from "./bola/store.ts";

describe.each([ada, bola])("the goods of $name", (store) => {
  const sold = store.products;

  test("are enough for a shop, one of them a draft and one on its way", () => {
    expect(sold.length).toBeGreaterThanOrEqual(30);
    expect(sold.filter((product) => product.status === "draft")).toHaveLength(1);
    expect(sold.filter((product) => product.status === "scheduled")).toHaveLength(1);
    expect(sold.some((product) => product.variants.every((variant) => variant.stock === 0))).toBe(true);
    expect(sold.some((product) => product.variants.some((variant) => variant.compareAt))).toBe(true);
  });

  test("have handles, SKUs and barcodes of their own", () => {
    const variants = sold.flatMap((product) => product.variants);
    const lists = [
      sold.map((product) => product.handle),
      variants.map((variant) => variant.sku),
      variants.flatMap((variant) => variant.barcode ?? []),
    ];
    for (const list of lists) expect(new Set(list).size).toBe(list.length);
  });

  test.each(sold.map((product) => [product.handle, product] as const))(
    "%s can be shown and bought",
    (_, product) => {
      expect(product.handle).toMatch(/^[a-z0-9-]+$/);
      expect(product.pictures.length).toBeGreaterThan(0);
      for (const picture of product.pictures) {
        expect(picture.alt.length).toBeGreaterThan(8);
        if (picture.when) expect(product.options.flatMap((axis) => axis.values)).toContain(picture.when);
      }
      expect(product.html).toMatch(/^<p>.+<\/(p|ul)>$/);
      expect(sanitiseHtml(product.html)).toBe(product.html);
      expect(product.variants).toHaveLength(
        product.options.reduce((count, axis) => count * axis.values.length, 1),
      );
      for (const variant of product.variants) {
        expect(Number.isInteger(variant.price) && variant.price > 0).toBe(true);
        expect(variant.cost).toBeLessThan(variant.price);
        expect(variant.compareAt ?? Infinity).toBeGreaterThan(variant.price);
        expect(Number.isInteger(variant.stock) && variant.stock >= 0).toBe(true);
        expect(variant.grams).toBeGreaterThan(0);
      }
    },
  );

  test("stand in colours that can be read", () => {
    expect(themeProblems(store.theme)).toEqual({});
    expect(readable(store.theme)).toEqual({ theme: store.theme, notes: [] });
  });

  test("fill every collection", () => {
    expect(store.collections.length).toBeGreaterThanOrEqual(6);
    for (const { holds } of store.collections) {
      const found = sold.filter((product) =>
        "tag" in holds ? product.tags.includes(holds.tag) : holds.handles.includes(product.handle),
      );
      expect(found.length).toBeGreaterThanOrEqual("tag" in holds ? 2 : holds.handles.length);
    }
  });
});

test("a barcode ends in its check digit", () => {
  const [barcode = ""] = ada.products.flatMap((product) =>
    product.variants.flatMap((variant) => variant.barcode ?? []),
  );
  const sum = [...barcode].reduce((total, digit, i) => total + Number(digit) * (i % 2 ? 3 : 1), 0);
  expect(barcode).toHaveLength(13);
  expect(sum % 10).toBe(0);
});
