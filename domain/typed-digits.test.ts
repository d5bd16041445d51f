import { expect, test } from "vitest";
import { typedDigits } from "./typed-digits.ts";

test.each(["123456", " 123 456 ", "123-456", "123–456", "١٢٣٤٥٦", "۱۲۳ ۴۵۶", "１２３　４５６"])(
  "%s is typed as a code",
  (typed) => {
    expect(typedDigits(typed)).toBe("123456");
  },
);

test("what is no digit stays", () => {
  expect(typedDigits("abcde-fghjk")).toBe("abcdefghjk");
});
