import type { Paper } from "#domain/paper/paper.ts";
import { type Ink, PAGE, type Sheet } from "./sheet.ts";

const INNER = PAGE.width - 2 * PAGE.margin;
const END = PAGE.width - PAGE.margin;
const HEAD: Ink = { size: 8.5, bold: true, colour: "#595959" };
const NAME: Ink = { size: 10, bold: true };
const CELL: Ink = { size: 10 };
const DETAIL: Ink = { size: 9, colour: "#595959" };
/** How wide a column of numbers is. */
const NUMBERS = 88;

type Pages = { bottom: number; next: () => number };

/** The table of a paper from `top` on, with its columns' names on every page it goes on to; answers where it ends. */
export function drawTable(sheet: Sheet, { columns, rows, accent }: Paper, top: number, pages: Pages): number {
  const numbers = columns.length - 1;
  const wide = INNER - numbers * NUMBERS - 12;
  const ends = Array.from({ length: numbers }, (_, at) => END - (numbers - 1 - at) * NUMBERS);
  const head = (y: number): number => {
    const [first = "", ...others] = columns;
    sheet.write(first, PAGE.margin, y, HEAD);
    for (const [at, name] of others.entries()) sheet.write(name, ends[at] ?? END, y, HEAD, "end");
    sheet.rule(y + 7, accent, 1.2);
    return y + 24;
  };
  let y = head(top);
  for (const { title, details, cells } of rows) {
    const names = sheet.wrap(title, wide, NAME);
    const more = details.flatMap((each) => sheet.wrap(each, wide, DETAIL));
    const height = names.length * 13 + more.length * 12 + 9;
    if (y + height > pages.bottom) y = head(pages.next());
    const first = y;
    for (const line of names) {
      sheet.write(line, PAGE.margin, y, NAME);
      y += 13;
    }
    for (const line of more) {
      sheet.write(line, PAGE.margin, y - 1, DETAIL);
      y += 12;
    }
    // Behind its name, because that is the order in which a page is read out.
    for (const [at, cell] of cells.entries()) sheet.write(cell, ends[at] ?? END, first, CELL, "end");
    sheet.rule(y - 4, "#e5e5e5", 0.6);
    y += 9;
  }
  return y;
}
