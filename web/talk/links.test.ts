import { expect, test } from "vitest";
import { piecesOf } from "./links.ts";

const links = (text: string) =>
  piecesOf(text).flatMap(({ text: shown, href }) => (href ? [[shown, href]] : []));

test.each([
  ["See https://example.com/a?b=1#c.", [["https://example.com/a?b=1#c", "https://example.com/a?b=1#c"]]],
  ["(https://example.com/a)", [["https://example.com/a", "https://example.com/a"]]],
  ["https://example.com/a_(b)", [["https://example.com/a_(b)", "https://example.com/a_(b)"]]],
  ["HTTP://EXAMPLE.com", [["HTTP://EXAMPLE.com", "http://example.com/"]]],
  [
    "http://a.example http://b.example",
    [
      ["http://a.example", "http://a.example/"],
      ["http://b.example", "http://b.example/"],
    ],
  ],
  ["javascript:alert(1) data:text/html,x ftp://a.example //a.example", []],
  ["https://shop.example@evil.example/ https://", []],
  ["no address", []],
])("%s", (text, found) => expect(links(text)).toEqual(found));

test("nothing of what was written is lost", () => {
  for (const text of [
    "a https://example.com, b",
    "https://example.com",
    "",
    "https://u@h.example x https://h.example!",
  ])
    expect(
      piecesOf(text)
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
});
