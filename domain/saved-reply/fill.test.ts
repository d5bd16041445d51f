import { expect, test } from "vitest";
import { fillReply } from "./fill.ts";

const ZAINAB = { name: "Zainab Bello", orderNumber: 1042 };

test.each([
  ["Hello {name}, order {order} left today.", "Hello Zainab, order #1042 left today."],
  ["{NAME}! {Order}", "Zainab! #1042"],
  ["Nothing to fill in", "Nothing to fill in"],
  ["{names} {price}", "{names} {price}"],
])("%s", (text, filled) => expect(fillReply(text, ZAINAB)).toBe(filled));

test("what there is none of leaves no hole", () => {
  expect(fillReply("Hello {name}, about {order}: yes.", { name: "", orderNumber: null })).toBe(
    "Hello, about: yes.",
  );
});

test("a name is taken as it is", () => {
  expect(fillReply("{name}", { name: "$& {order}", orderNumber: 7 })).toBe("$&");
});
