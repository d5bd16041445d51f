import { expect, test } from "vitest";
import { readCartForm } from "./cart-form.ts";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

test.each([
  [
    { intent: "add", variantId: "v1", quantity: "2" },
    { kind: "add", variantId: "v1", quantity: 2 },
  ],
  [
    { intent: "add", variantId: "v1" },
    { kind: "add", variantId: "v1", quantity: 1 },
  ],
  [
    { intent: "update", "quantity-v1": "3", "quantity-v2": " 0 " },
    {
      kind: "change",
      lines: [
        { variantId: "v1", quantity: 3 },
        { variantId: "v2", quantity: 0 },
      ],
    },
  ],
  [
    { intent: "set", set: "v1:2" },
    { kind: "change", lines: [{ variantId: "v1", quantity: 2 }] },
  ],
  [
    { intent: "remove", variantId: "v1" },
    { kind: "change", lines: [{ variantId: "v1", quantity: 0 }] },
  ],
  [{ intent: "steal" }, null],
  [{}, null],
])("%j is read", (fields, wanted) => {
  expect(readCartForm(form(fields))).toEqual(wanted);
});

test.each(["many", "-1", "1.5", "1e3", ""])("the quantity %j is not taken for a number", (quantity) => {
  expect(readCartForm(form({ intent: "update", "quantity-v1": quantity }))).toEqual({
    kind: "change",
    lines: [{ variantId: "v1", quantity: Number.NaN }],
  });
});
