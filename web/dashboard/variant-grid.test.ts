import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AxisDraft, blankVariant, combinationCount, regrid, type VariantDraft } from "./variant-grid.ts";

const axis = (key: string, ...values: string[]): AxisDraft => ({ key, name: key, values });
const variant = (id: string, options: string[], price = "100"): VariantDraft => ({
  ...blankVariant(options),
  id,
  price,
  sku: id.toUpperCase(),
});
const seen = (rows: VariantDraft[]) =>
  rows.map(({ id, options, price }) => `${options.join("/")}:${id}:${price}`);

describe("what the grid becomes", () => {
  test("the one variant of a plain product becomes the first value; the others begin with its price, not its SKU", () => {
    const rows = regrid([], [axis("size", "S", "M")], [variant("a", [])]);
    expect(seen(rows)).toEqual(["S:a:100", "M::100"]);
    expect(rows.map(({ sku }) => sku)).toEqual(["A", ""]);
  });

  test("a second axis keeps what is there at its first value and fills the rest", () => {
    const before = [axis("size", "S", "M")];
    const rows = regrid(
      before,
      [...before, axis("colour", "Red", "Blue")],
      [variant("a", ["S"]), variant("b", ["M"], "200")],
    );
    expect(seen(rows)).toEqual(["S/Red:a:100", "S/Blue::100", "M/Red:b:200", "M/Blue::200"]);
  });

  test("a new value brings variants priced like their nearest neighbour", () => {
    const before = [axis("size", "S", "M"), axis("colour", "Red")];
    const rows = regrid(
      before,
      [axis("size", "S", "M"), axis("colour", "Red", "Blue")],
      [variant("a", ["S", "Red"]), variant("b", ["M", "Red"], "200")],
    );
    expect(seen(rows)).toEqual(["S/Red:a:100", "S/Blue::100", "M/Red:b:200", "M/Blue::200"]);
  });

  test("a combination that was taken out stays out when another value comes", () => {
    const before = [axis("size", "S", "M"), axis("colour", "Red", "Blue")];
    const after = [axis("size", "S", "M", "L"), axis("colour", "Red", "Blue")];
    const kept = [variant("a", ["S", "Red"]), variant("b", ["M", "Red"]), variant("c", ["M", "Blue"])];
    expect(regrid(before, after, kept).map(({ options }) => options.join("/"))).toEqual([
      "S/Red",
      "M/Red",
      "M/Blue",
      "L/Red",
      "L/Blue",
    ]);
  });

  test("a value taken out takes its variants along", () => {
    const rows = regrid(
      [axis("size", "S", "M")],
      [axis("size", "M")],
      [variant("a", ["S"]), variant("b", ["M"])],
    );
    expect(seen(rows)).toEqual(["M:b:100"]);
  });

  test("an axis taken out leaves one variant of each kind, the first", () => {
    const before = [axis("size", "S", "M"), axis("colour", "Red", "Blue")];
    const rows = regrid(
      before,
      [axis("size", "S", "M")],
      [
        variant("a", ["S", "Red"]),
        variant("b", ["S", "Blue"]),
        variant("c", ["M", "Red"]),
        variant("d", ["M", "Blue"]),
      ],
    );
    expect(seen(rows)).toEqual(["S:a:100", "M:c:100"]);
  });

  test("axes that change places turn the values with them", () => {
    const [size, colour] = [axis("size", "S"), axis("colour", "Red")];
    expect(seen(regrid([size, colour], [colour, size], [variant("a", ["S", "Red"])]))).toEqual([
      "Red/S:a:100",
    ]);
  });

  test("the last value gone leaves a plain product, never none", () => {
    expect(seen(regrid([axis("size", "S")], [axis("size")], [variant("a", ["S"])]))).toEqual([":a:100"]);
    expect(regrid([], [], [])).toEqual([blankVariant()]);
  });
});

test("whatever is chosen, every row is one combination, none is there twice, and no saved variant is made twice", () => {
  const values = fc.uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 3 });
  const axes = fc
    .array(values, { maxLength: 3 })
    .map((all) => all.map((list, at) => axis(`axis ${at}`, ...list)));
  fc.assert(
    fc.property(fc.array(axes, { minLength: 1, maxLength: 4 }), (steps) => {
      let before: AxisDraft[] = [];
      let rows = [variant("first", [])];
      for (const after of steps) {
        rows = regrid(before, after, rows).map((row, at) => ({
          ...row,
          id: row.id || `${steps.length}-${at}-${Math.random()}`,
        }));
        before = after;
        const used = after.filter(({ values: list }) => list.length > 0);
        expect(
          rows.every(({ options }) => options.every((value, at) => used[at]?.values.includes(value))),
        ).toBe(true);
        expect(new Set(rows.map(({ options }) => JSON.stringify(options))).size).toBe(rows.length);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        expect(rows.length).toBe(combinationCount(after));
      }
    }),
  );
});
