import { expect, test } from "vitest";
import { readCodeWish } from "./code-wish.ts";

test("a typed code is used whichever button was pressed", () => {
  expect(readCodeWish({ code: "SPRING" })).toEqual({ kind: "use", code: "SPRING" });
  expect(readCodeWish({ code: "SPRING", intent: "code" })).toEqual({ kind: "use", code: "SPRING" });
});

test("the button alone asks for a code, an empty field nothing", () => {
  expect(readCodeWish({ code: "", intent: "code" })).toEqual({ kind: "use", code: "" });
  expect(readCodeWish({ code: "  " })).toBeNull();
  expect(readCodeWish({})).toBeNull();
});

test("taking off goes before a code that stands in the field", () => {
  expect(readCodeWish({ code: "X", remove: "code:SPRING" })).toEqual({
    kind: "leave",
    code: "SPRING",
    cardId: "",
  });
  expect(readCodeWish({ remove: "card:1" })).toEqual({ kind: "leave", code: "", cardId: "1" });
});
