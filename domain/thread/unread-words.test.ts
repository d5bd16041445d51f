import { expect, test } from "vitest";
import { sayIn } from "../words/say.ts";
import { toBuyer } from "./unread-words.ts";

const links = { href: "https://a.test/m", stop: "https://a.test/stop", takesAnswers: false };
const from = (...authors: (string | null)[]) =>
  toBuyer(
    sayIn("en"),
    "Ada Fabrics",
    {
      order: null,
      buyer: { name: "Zainab", email: "z@a.test" },
      unread: authors.map((author, at) => ({ seq: at + 1, author, of: null, text: "Hello" })),
    } as unknown as Parameters<typeof toBuyer>[2],
    links,
  ).subject;

test("a letter is the platform's only where all of it is: with words of the shop it is the shop's", () => {
  expect(from(null, null)).toBe("Platform support wrote to you");
  expect(from(null, "Ada Fabrics")).toBe("Ada Fabrics wrote to you");
  expect(from("Ada Fabrics")).toBe("Ada Fabrics wrote to you");
});
