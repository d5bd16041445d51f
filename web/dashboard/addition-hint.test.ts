import { expect, test } from "vitest";
import { sayIn } from "#domain/words/say.ts";
import { keptWords } from "#web/storefront/kept-words.ts";
import { additionHint } from "./addition-hint.ts";

const addition = { id: "a", holdUntil: new Date("2026-11-29T10:30:00Z") };
const shell = { name: "Ada Fabrics", timeZone: "Africa/Lagos", deliveryPromise: "" };
const mismatchOf = (additionId: string | null) => ({
  reference: "r",
  provider: "paystack" as const,
  additionId,
});

const forSeller = (mismatched: ReturnType<typeof mismatchOf> | null) =>
  additionHint(addition, mismatched, shell.timeZone);
const forBuyer = (mismatched: ReturnType<typeof mismatchOf> | null) =>
  keptWords(sayIn("en-NG"), addition, { mismatched, email: "zainab@demo.test" }, shell);

test("what was added is kept until its time, also while money of another amount came for something else", () => {
  for (const mismatched of [null, mismatchOf(null), mismatchOf("another")]) {
    expect(forSeller(mismatched)).toMatch(/kept until .*11:30.*then it is dropped/);
    expect(forBuyer(mismatched)).toMatch(/kept for you until .*11:30/);
  }
});

test("once money of another amount came for it, nobody reads that it is dropped in time", () => {
  expect(forSeller(mismatchOf("a"))).toMatch(/kept until you settle that/);
  expect(forBuyer(mismatchOf("a"))).toMatch(/^Money arrived, but not the amount asked for/);
  for (const words of [forSeller(mismatchOf("a")), forBuyer(mismatchOf("a"))])
    expect(words).not.toMatch(/11:30|dropped/);
});
