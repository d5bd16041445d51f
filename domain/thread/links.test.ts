import { expect, test } from "vitest";
import { partsOf } from "./links.ts";

test.each([
  ["Hello.", ["Hello."]],
  ["See https://ada.example/tote.", ["See ", "<https://ada.example/tote>", "."]],
  ["(http://a.example/x_(y))", ["(", "<http://a.example/x_(y)>", ")"]],
  ["https://a.example, https://b.example", ["<https://a.example>", ", ", "<https://b.example>"]],
  [
    "javascript:alert(1) data:text/html,x ftp://a.example",
    ["javascript:alert(1) data:text/html,x ftp://a.example"],
  ],
  ["https://", ["https://"]],
  ["", []],
  ["HTTP://EXAMPLE.com //a.example", ["<HTTP://EXAMPLE.com>", " //a.example"]],
  ["See https://a.example/b?c=1#d.", ["See ", "<https://a.example/b?c=1#d>", "."]],
  ["https://a.example/(b)(c).", ["<https://a.example/(b)(c)>", "."]],
  [
    "https://shop.example@evil.example/ https://:p@a.example x https://h.example!",
    ["https://shop.example@evil.example/ https://:p@a.example x ", "<https://h.example>", "!"],
  ],
  ['https://a.example/"onclick=x', ["<https://a.example/>", '"onclick=x']],
  ["شاهد https://a.example/س؟", ["شاهد ", "<https://a.example/س>", "؟"]],
])("%s", (text, parts) => {
  const found = partsOf(text);
  expect(found.map((part) => (part.href === null ? part.text : `<${part.href}>`))).toEqual(parts);
  expect(found.map((part) => part.text).join("")).toBe(text);
});
