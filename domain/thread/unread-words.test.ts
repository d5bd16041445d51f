import { expect, test } from "vitest";
import { sayIn } from "../words/say.ts";
import { isHeading, toBuyer } from "./unread-words.ts";

const LINKS = { href: "https://ada.example/", stop: "https://ada.example/stop", takesAnswers: true };
const BUYER = { name: "Zainab", email: "zainab@example.com", stopped: false };
const said = (...authors: (string | null)[]) =>
  authors.map((author, at) => ({
    to: "buyer" as const,
    seq: at + 1,
    author,
    of: null,
    text: "Hello",
    dueAt: new Date(0),
  }));
const letterOf = (locale: string, ...authors: (string | null)[]) =>
  toBuyer(sayIn(locale), "Ada Fabrics", { order: null, buyer: BUYER, unread: said(...authors) }, LINKS);

test("a letter is the platform's where nobody else wrote, and the shop's where it did, too", () => {
  expect(letterOf("en", null, null).subject).toBe("Platform support wrote to you");
  expect(letterOf("en", null, "Ada").subject).toBe("Ada Fabrics wrote to you");
});

test("a letter's heading is known again in every language, however many messages it tells of", () => {
  for (const locale of ["en", "fr", "pt", "ar", "ar-EG", "sw"])
    for (const count of [1, 2, 5, 11, 100, 101]) {
      const { heading } = letterOf(locale, ...Array.from({ length: count }, () => "Ada"));
      expect([heading, isHeading(heading, ["Ada Fabrics"])]).toEqual([heading, true]);
      expect([heading, isHeading(`${heading}, please`, ["Ada Fabrics"])]).toEqual([heading, false]);
    }
  expect(isHeading(letterOf("fr", null).heading, [])).toBe(true);
  expect(isHeading("Ada Fabrics", ["Ada Fabrics"])).toBe(false);
});
