import { expect, test } from "vitest";
import { textOfHtml } from "./text-of-html.ts";

test("lines stay lines, whichever elements made them", () => {
  expect(textOfHtml("<div>One &amp; two</div><div>three<br>four</div><p>five</p><p>six</p>")).toBe(
    "One & two\nthree\nfour\nfive\n\nsix",
  );
  expect(textOfHtml("<ul><li>blue\n  cotton</li><li>green</li></ul>")).toBe("blue cotton\ngreen");
});

test("cells stand beside each other, and lines of what was written as it stands stay lines", () => {
  expect(
    textOfHtml("<table><tr><td>Size</td><td>L</td></tr><tr><th>Pieces</th><td>1</td><td>2</td></tr></table>"),
  ).toBe("Size L\nPieces 1 2");
  expect(textOfHtml("<pre>waist 80\nhip 96</pre><p>Thanks\nto you</p>")).toBe(
    "waist 80\nhip 96\nThanks to you",
  );
  expect(textOfHtml("<blockquote><pre>one\ntwo</pre></blockquote>")).toBe("> one\n> two");
});

test("what is not shown is no text", () => {
  expect(
    textOfHtml(
      "<html><head><title>Re</title><style>p{color:red}</style></head><body><script>x()</script>Yes",
    ),
  ).toBe("Yes");
});

test("what is repeated of another letter stands behind arrows", () => {
  expect(
    textOfHtml("<div>Yes</div><blockquote><div>Is it <b>you</b>?</div><div>Ada</div></blockquote>"),
  ).toBe("Yes\n> Is it you?\n> Ada");
});

test("a letter of many open tags takes no longer than its length", () => {
  expect(textOfHtml(`${"<blockquote>".repeat(20_000)}deep`)).toBe("> deep");
});

// It takes milliseconds; with the square of its length it took fourteen seconds.
test("a line as long as a letter keeps nobody waiting", { timeout: 10_000 }, () => {
  expect(textOfHtml("&amp;".repeat(200_000))).toHaveLength(200_000);
});
