import { Parser } from "htmlparser2";

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  "address article blockquote div dl dt dd figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tr ul".split(
    " ",
  ),
);
const CELLS = new Set(["td", "th"]);
/** What is in these is no text. */
const UNSEEN = new Set(["head", "script", "style", "title", "template", "noscript"]);

/** The words of a letter that came as HTML alone, a line each; what it repeats of another is behind `> `, as in plain letters. */
export function textOfHtml(html: string): string {
  const lines = [""];
  const open = { quotes: 0, unseen: 0, pre: 0 };
  /** Whether something stands on the last line, which then only grows: looked at again each time, a long one would take the square of its length. */
  let isBegun = false;
  const breakLine = (isForced = false) => {
    if (!isForced && !isBegun) return;
    lines.push("");
    isBegun = false;
  };
  const write = (text: string) => {
    const words = text.replaceAll(/\s+/g, " ");
    const isQuote = !isBegun && open.quotes > 0 && !words.startsWith("> ");
    const more = isBegun ? words : `${isQuote ? "> " : ""}${words.trimStart()}`;
    lines.push(`${lines.pop() ?? ""}${more}`);
    isBegun ||= more !== "";
  };
  const parser = new Parser({
    onopentag(name) {
      if (BLOCKS.has(name)) breakLine();
      if (name === "br") breakLine(true);
      // Cells of a row stand beside each other, as words do.
      if (CELLS.has(name) && isBegun) lines.push(`${lines.pop() ?? ""} `);
      if (name === "pre") open.pre++;
      if (name === "blockquote") open.quotes++;
      if (UNSEEN.has(name)) open.unseen++;
    },
    ontext(text) {
      if (open.unseen > 0) return;
      if (open.pre > 0 && text.includes("\n")) {
        const [first = "", ...rest] = text.split("\n");
        write(first);
        for (const line of rest) {
          breakLine(true);
          write(line);
        }
      } else write(text);
    },
    onclosetag(name) {
      if (BLOCKS.has(name)) breakLine();
      // Paragraphs are told apart by an empty line.
      if (name === "p") breakLine(true);
      if (name === "pre") open.pre--;
      if (name === "blockquote") open.quotes--;
      if (UNSEEN.has(name)) open.unseen--;
    },
  });
  parser.end(html);
  return lines
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
}
