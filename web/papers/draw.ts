import type { Paper, Printable } from "#domain/paper/paper.ts";
import type { Face } from "./faces.ts";
import { type Ink, PAGE, Sheet } from "./sheet.ts";
import { drawTable } from "./table.ts";

const { width: WIDTH, height: HEIGHT, margin: MARGIN } = PAGE;
const INNER = WIDTH - 2 * MARGIN;
const BOTTOM = HEIGHT - MARGIN - 24;
const SOFT = "#595959";

const SMALL: Ink = { size: 9, colour: SOFT };
const TEXT: Ink = { size: 9.5 };
const LABEL: Ink = { size: 8.5, bold: true, colour: SOFT };

/** A paper as a PDF of A4 pages: the shop's logo, name and colour on top, a table that goes on over pages, sums and notes behind it. */
export function drawPaper({ paper, logo }: Printable, faces: readonly Face[]): ArrayBuffer {
  const sheet = new Sheet(faces, paper.dir);
  sheet.doc.setDocumentProperties({ title: `${paper.title} · ${paper.foot}`, author: paper.shop.name });
  sheet.doc.setLanguage(paper.language);
  let y = drawHead(sheet, paper, logo);
  y = drawFacts(sheet, paper, y);
  y = drawParties(sheet, paper, y);
  y = drawTable(sheet, paper, y + 8, { bottom: BOTTOM, next: () => nextPage(sheet, paper) });
  y = drawSums(sheet, paper, y + 8);
  drawNotes(sheet, paper, y + 12);
  drawFeet(sheet, paper);
  return sheet.doc.output("arraybuffer");
}

function drawHead(sheet: Sheet, { shop, title, accent }: Paper, logo: Uint8Array | null): number {
  sheet.box(0, 0, WIDTH, 8, accent);
  const high = logo ? sheet.picture(logo, MARGIN, MARGIN - 12, { width: 150, height: 52 }) : 0;
  const ink: Ink = { size: 24, bold: true, colour: accent };
  sheet.write(title, WIDTH - MARGIN, MARGIN + 12, ink, "end");
  let y = MARGIN + (high > 0 ? high + 8 : 4);
  for (const line of sheet.wrap(shop.name, INNER * 0.55, { size: 15, bold: true })) {
    sheet.write(line, MARGIN, y, { size: 15, bold: true });
    y += 19;
  }
  for (const line of sheet.wrap(shop.contact.join(" · "), INNER * 0.6, SMALL)) {
    sheet.write(line, MARGIN, y - 2, SMALL);
    y += 13;
  }
  sheet.rule(y + 6, "#d9d9d9", 0.7);
  return y + 26;
}

/** Number and dates, side by side. */
function drawFacts(sheet: Sheet, { facts }: Paper, top: number): number {
  const wide = INNER / 3;
  for (const [at, [name, value]] of facts.entries()) {
    const x = MARGIN + (at % 3) * wide;
    sheet.write(name, x, top, LABEL);
    sheet.write(value, x, top + 14, { size: 11, bold: at === 0 });
  }
  return top + 40;
}

function drawParties(sheet: Sheet, { parties }: Paper, top: number): number {
  const wide = INNER / 2;
  const ends = parties.map(({ title, lines }, at) => {
    const x = MARGIN + at * wide;
    sheet.write(title, x, top, LABEL);
    let y = top + 15;
    for (const line of lines.flatMap((each) => sheet.wrap(each, wide - 24, TEXT))) {
      sheet.write(line, x, y, TEXT);
      y += 13;
    }
    return y;
  });
  return Math.max(top, ...ends) + 6;
}

function drawSums(sheet: Sheet, paper: Paper, top: number): number {
  const from = MARGIN + INNER * 0.42;
  let y = top + 10;
  for (const { name, amount, strong } of paper.sums) {
    const ink: Ink = strong ? { size: 11, bold: true } : TEXT;
    const lines = sheet.wrap(name, INNER * 0.36, ink);
    if (y + lines.length * 15 > BOTTOM) y = nextPage(sheet, paper) + 10;
    const first = y;
    for (const line of lines) {
      sheet.write(line, from, y, ink);
      y += strong ? 17 : 15;
    }
    sheet.write(amount, WIDTH - MARGIN, first, ink, "end");
  }
  return y;
}

function drawNotes(sheet: Sheet, paper: Paper, top: number): void {
  let y = top + 8;
  for (const { title, text } of paper.notes) {
    if (y + 30 > BOTTOM) y = nextPage(sheet, paper) + 8;
    sheet.write(title, MARGIN, y, LABEL);
    y += 15;
    for (const line of sheet.wrap(text, INNER * 0.8, { size: 10.5 })) {
      if (y > BOTTOM) y = nextPage(sheet, paper) + 8;
      sheet.write(line, MARGIN, y, { size: 10.5 });
      y += 14;
    }
    y += 12;
  }
}

/** Begins another page, which says whose and which paper goes on there; answers where it is free. */
function nextPage(sheet: Sheet, { shop, title, accent, facts }: Paper): number {
  sheet.doc.addPage();
  sheet.box(0, 0, WIDTH, 8, accent);
  sheet.write(shop.name, MARGIN, MARGIN, { size: 11, bold: true });
  const [number] = facts;
  sheet.write(
    `${title} ${number?.[1] ?? ""}`,
    WIDTH - MARGIN,
    MARGIN,
    { size: 11, bold: true, colour: accent },
    "end",
  );
  return MARGIN + 24;
}

/** How many pages there are is known only when all are written. */
function drawFeet(sheet: Sheet, { foot, pageWords }: Paper): void {
  const all = sheet.doc.getNumberOfPages();
  for (let page = 1; page <= all; page++) {
    sheet.doc.setPage(page);
    const [line = ""] = sheet.wrap(foot, INNER * 0.75, SMALL);
    sheet.write(line, MARGIN, HEIGHT - MARGIN + 8, SMALL);
    sheet.write(pageWords(page, all), WIDTH - MARGIN, HEIGHT - MARGIN + 8, SMALL, "end");
  }
}
