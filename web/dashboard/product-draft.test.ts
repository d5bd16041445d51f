import { describe, expect, test } from "vitest";
import { emptyDraft, inputOf, readDraft, typedMoney } from "./product-draft.ts";
import { blankVariant } from "./variant-grid.ts";

const store = { currency: "NGN", timeZone: "Africa/Lagos" };
const now = new Date("2026-11-22T12:00:00Z");

test("a sent form comes back as it was typed, mistakes included", () => {
  const draft = readDraft({
    title: "Adire wrapper",
    status: "scheduled",
    publishAt: "2026-12-01T09:00",
    tags: "indigo, , cotton",
    "axes.0.name": "Size",
    "axes.0.values": '["S","M"]',
    "variants.0.id": "v1",
    "variants.0.options": '["S"]',
    "variants.0.price": "twelve",
    "variants.0.tracked": "on",
    "variants.1.options": "not json",
  });
  expect(draft).toMatchObject({ title: "Adire wrapper", status: "scheduled", tags: ["indigo", "cotton"] });
  expect(draft.axes).toEqual([{ key: "axis-0", name: "Size", values: ["S", "M"] }]);
  expect(draft.variants.map(({ options, price, tracked }) => [options, price, tracked])).toEqual([
    [["S"], "twelve", true],
    [[], "", false],
  ]);
});

describe("what the domain gets", () => {
  test.each([
    ["24,500", 2_450_000],
    ["₦24500.50", 2_450_050],
    ["0", 0],
    ["", Number.NaN],
    ["-5", Number.NaN],
    ["10.555", Number.NaN],
  ])("the price %j is %d", (price, minor) => {
    const draft = { ...emptyDraft(), variants: [{ ...blankVariant(), price }] };
    expect(inputOf(draft, store, now).variants[0]?.price).toBe(minor);
  });

  test("an empty compare-at is none, a wrong one is told", () => {
    const draft = (compareAt: string) => ({ ...emptyDraft(), variants: [{ ...blankVariant(), compareAt }] });
    expect(inputOf(draft(""), store, now).variants[0]?.compareAt).toBeNull();
    expect(inputOf(draft("x"), store, now).variants[0]?.compareAt).toBeNaN();
  });

  test("stock is relative only where the seller saw one", () => {
    const variants = [
      { ...blankVariant(), stock: "1,200", stockWas: "1000" },
      { ...blankVariant(), stock: "3" },
    ];
    const [seen, fresh] = inputOf({ ...emptyDraft(), variants }, store, now).variants;
    expect(seen).toMatchObject({ stock: 1200, stockWas: 1000 });
    expect(fresh).not.toHaveProperty("stockWas");
  });

  test("a schedule is in the store's zone, and ends when the product goes live now", () => {
    const scheduled = { ...emptyDraft(), status: "scheduled" as const, publishAt: "2026-12-01T09:00" };
    expect(inputOf(scheduled, store, now).publishedAt?.toISOString()).toBe("2026-12-01T08:00:00.000Z");
    expect(inputOf({ ...scheduled, publishAt: "" }, store, now).publishedAt?.getTime()).toBeNaN();
    const live = { ...emptyDraft(), publishWas: "2026-12-01T08:00:00.000Z" };
    expect(inputOf(live, store, now).publishedAt).toEqual(now);
    expect(inputOf({ ...live, publishWas: "2026-01-01T00:00:00.000Z" }, store, now)).not.toHaveProperty(
      "publishedAt",
    );
  });

  test("an option without values is left out", () => {
    const axes = [
      { key: "a", name: "Size", values: [] },
      { key: "b", name: "Colour", values: ["Red"] },
    ];
    expect(inputOf({ ...emptyDraft(), axes }, store, now).options).toEqual([
      { name: "Colour", values: ["Red"] },
    ]);
  });
});

test.each([
  [2_450_000, "NGN", "24500"],
  [2_450_050, "NGN", "24500.50"],
  [900, "XOF", "900"],
  [null, "NGN", ""],
])("%s minor units of %s are typed %j", (amount, currency, typed) =>
  expect(typedMoney(amount, currency)).toBe(typed),
);
