import { expect, test } from "vitest";
import { readButtons, safeAddress } from "./button.ts";

test.each([
  ["instagram.com/ada", "https://instagram.com/ada"],
  ["https://ada.example.com/?a=1#b", "https://ada.example.com/?a=1#b"],
  ["mailto:ada@example.com", "mailto:ada@example.com"],
  ["tel:+2348031234567", "tel:+2348031234567"],
  ["ada.example.com:8080/x", "https://ada.example.com:8080/x"],
])("%s leads to %s", (typed, url) => {
  expect(safeAddress(typed)).toBe(url);
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  " \u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "file:///etc/passwd",
  "blob:https://a.b/c",
  "https://bank.example@evil.example/",
  "https://localhost/",
  "",
  `https://a.example/${"x".repeat(2_100)}`,
])("%j leads nowhere", (typed) => {
  expect(safeAddress(typed)).toBeNull();
});

test("each button that can't be taken says why, at its place", () => {
  const { buttons, problems } = readButtons([
    { kind: "shop", label: "  Our\u0000 shop " },
    { kind: "outside", url: "javascript:alert(1)", label: "Win" },
    { kind: "product", id: "none", label: "" },
    { kind: "other" },
    null,
    { kind: "whatsapp", label: "x".repeat(61) },
  ]);
  expect(buttons).toEqual([{ kind: "shop", label: "Our shop" }]);
  expect(Object.keys(problems)).toEqual(["buttons.1", "buttons.2", "buttons.3", "buttons.4", "buttons.5"]);
  expect(readButtons("all").problems).toHaveProperty("buttons");
  expect(readButtons(Array.from({ length: 31 }, () => ({ kind: "shop" }))).problems).toHaveProperty(
    "buttons",
  );
});
