import { expect, test } from "vitest";
import { Invalid } from "#domain/errors.ts";
import { checkedInput } from "./checked-draft.ts";
import { emptyDraft, type ProductDraft } from "./product-draft.ts";
import { blankVariant } from "./variant-grid.ts";

const store = { currency: "NGN", timeZone: "Africa/Lagos" };
const now = new Date("2026-11-22T12:00:00Z");
const good: ProductDraft = {
  ...emptyDraft(),
  title: "Tote",
  variants: [{ ...blankVariant(), price: "5000" }],
};

function fieldsOf(draft: ProductDraft): string[] {
  try {
    checkedInput(draft, store, now);
    return [];
  } catch (error) {
    if (error instanceof Invalid) return Object.keys(error.problems).sort();
    throw error;
  }
}

test("an option without values is told beside it, with whatever else is wrong", () => {
  const axes = [
    { key: "a", name: "Size", values: [] },
    { key: "b", name: "", values: ["Red"] },
  ];
  const variants = [{ ...blankVariant(["Red"]), price: "5000" }];
  expect(fieldsOf({ ...good, title: "", axes, variants })).toEqual([
    "options.0.values",
    "options.1.name",
    "title",
  ]);
});

test("a schedule in the past is told, one ahead is taken", () => {
  const scheduled = (publishAt: string) => fieldsOf({ ...good, status: "scheduled", publishAt });
  expect(scheduled("2026-11-22T12:59")).toEqual(["publishedAt"]);
  expect(scheduled("2026-11-22T13:01")).toEqual([]);
  expect(fieldsOf(good)).toEqual([]);
});
