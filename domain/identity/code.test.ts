import { expect, test } from "vitest";
import { Invalid } from "../errors.ts";
import { readCode } from "./code.ts";

test.each(["12345678", " 1234 5678 ", "1234–5678", "١٢٣٤٥٦٧٨", "۱۲۳۴ ۵۶۷۸", "１２３４５６７８"])(
  "%s is a code, whatever keyboard it was typed on",
  (typed) => {
    expect(readCode(typed)).toBe("12345678");
  },
);

test.each(["", "1234567", "123456789", "1234567a", "१२३४५६७८"])("%s is none", (typed) => {
  expect(() => readCode(typed)).toThrow(Invalid);
});
