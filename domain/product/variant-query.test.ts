import fc from "fast-check";
import { expect, test } from "vitest";
import type { Variant } from "./product.ts";
import { variantQuery } from "./variant-query.ts";

const word = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("Dark red", "42.5", "S-M", "a+b", "50%", "a&b=c", "ọ̀"),
);

test("it is what a form with these choices would send", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), { maxLength: 3 }), (chosen) => {
      const options = chosen.map(([name, value]) => ({ name, values: [value] }));
      const variant = { options: chosen.map(([, value]) => value) } as Variant;
      expect(variantQuery(options, variant)).toBe(`?${new URLSearchParams(chosen)}`);
    }),
  );
});
