import { uuidv7 } from "uuidv7";
import { expect, test } from "vitest";
import { cartWord, readCartWord } from "./link.ts";

const [one, other] = [uuidv7(), uuidv7()];

test("a cart comes back as it was put into a word", () => {
  const lines = [
    { variantId: one, quantity: 1 },
    { variantId: other, quantity: 12 },
  ];
  const word = cartWord(lines);
  expect(word).toMatch(/^[\w-]{22}~[\w-]{22}\.12$/);
  expect(readCartWord(word)).toEqual(lines);
});

test.each([
  ["", 0],
  ["~~", 0],
  ["not-a-cart", 0],
  ["<script>", 0],
  [`${"A".repeat(22)}.0`, 0],
  [`${cartWord([{ variantId: one, quantity: 1 }])}.1000`, 0],
  [`${cartWord([{ variantId: one, quantity: 1 }])}.-5`, 0],
])("%j is passed over", (word, lines) => {
  expect(readCartWord(word)).toHaveLength(lines);
});

test("it is bounded, whoever writes it", () => {
  const many = Array.from({ length: 300 }, () => ({ variantId: uuidv7(), quantity: 999 }));
  const word = many.map((line) => cartWord([line])).join("~");
  expect(readCartWord(word).length).toBeLessThanOrEqual(100);
  const twice = readCartWord(
    Array(9)
      .fill(cartWord([{ variantId: one, quantity: 900 }]))
      .join("~"),
  );
  expect(twice).toEqual([{ variantId: one, quantity: 999 }]);
});
