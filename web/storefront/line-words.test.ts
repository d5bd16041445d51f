import { expect, test } from "vitest";
import { sayIn } from "#domain/words/say.ts";
import type { LineProblem } from "#domain/cart/cart.ts";
import { blocks, lineHelp, nothingLeft } from "./line-words.ts";

const say = sayIn("en-NG");

const naira = { currency: "NGN" };
const line = (problem: LineProblem | null) => ({ quantity: 4, unitPrice: 1_200_000, problem });

test.each<[LineProblem, string, number, boolean]>([
  [{ kind: "gone" }, "The shop no longer sells this.", 0, true],
  [{ kind: "sold_out" }, "This sold out while it was in your cart.", 0, true],
  [{ kind: "too_few", left: 1 }, "There is only 1 left. You asked for 4.", 1, true],
  [{ kind: "too_few", left: 3 }, "There are only 3 left. You asked for 4.", 3, true],
  [{ kind: "price_changed", was: 1_000_000 }, "The price went up from ₦10,000 to ₦12,000.", 4, false],
  [{ kind: "price_changed", was: 1_500_000 }, "The price came down from ₦15,000 to ₦12,000.", 4, false],
])("%j is said in words with one way on", (problem, words, quantity, blocking) => {
  expect(lineHelp(say, line(problem), naira)).toMatchObject({ words, quantity });
  expect(blocks(line(problem))).toBe(blocking);
});

test("a line without a problem says nothing", () => {
  expect(lineHelp(say, line(null), naira)).toBeNull();
  expect(blocks(line(null))).toBe(false);
});

test("a cart of things that are gone has nothing left, one with a piece to spare has", () => {
  expect(nothingLeft([line({ kind: "sold_out" }), line({ kind: "gone" })])).toBe(true);
  for (const other of [null, { kind: "too_few", left: 1 }, { kind: "price_changed", was: 900 }] as const)
    expect(nothingLeft([line({ kind: "gone" }), line(other)])).toBe(false);
});
