import { writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { extractText, getDocumentProxy, getMeta } from "unpdf";
import type { Paper } from "#domain/paper/paper.ts";
import { drawPaper } from "./draw.ts";
import { FACES } from "./faces.ts";
import { piecesOf } from "./pieces.ts";

const PAPER: Paper = {
  title: "Invoice",
  fileName: "invoice-1042",
  language: "en",
  dir: "ltr",
  shop: { name: "Ada & Daughters", contact: ["Lagos", "ada@demo.test"] },
  accent: "#0a5c4a",
  facts: [["Number", "1042"]],
  parties: [{ title: "For", lines: ["Amina Yusuf", "12 Broad Street"] }],
  columns: ["Item", "Quantity", "Amount"],
  rows: [{ title: "Ankara tote", details: ["Red / M · SKU TOTE-1"], cells: ["2", "₦9,000.50"] }],
  sums: [{ name: "Total", amount: "₦9,000.50", strong: true }],
  notes: [],
  foot: "Ada & Daughters · Order 1042",
  pageWords: (page, of) => `Page ${page} of ${of}`,
};

/** The words of each page, as a reader of PDFs finds them. With `KEEP_PAPERS` the file is kept in that folder. */
async function read(over: Partial<Paper>, logo: Uint8Array | null = null): Promise<string[]> {
  const bytes = new Uint8Array(drawPaper({ paper: { ...PAPER, ...over }, logo }, FACES));
  const folder = process.env["KEEP_PAPERS"];
  if (folder) writeFileSync(`${folder}/${over.fileName ?? "paper"}.pdf`, bytes);
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: false });
  return text;
}

test("all of a paper is on it, and what it is called stands in the file", async () => {
  const [page = "", more] = await read({
    notes: [{ title: "Message on the card", text: "Happy\nbirthday" }],
  });
  for (const text of [
    "Invoice",
    "Ada & Daughters",
    "Amina Yusuf",
    "Ankara tote",
    "Red / M · SKU TOTE-1",
    "Happy\nbirthday",
    "Page 1 of 1",
  ])
    expect(page).toContain(text);
  expect(page.match(/₦9,000\.50/g)).toHaveLength(2);
  expect(more).toBeUndefined();
  const bytes = new Uint8Array(drawPaper({ paper: PAPER, logo: null }, FACES));
  const { info } = await getMeta(await getDocumentProxy(bytes));
  expect(info).toMatchObject({ Title: "Invoice · Ada & Daughters · Order 1042", Author: "Ada & Daughters" });
});

test("letters of every language and money of every country print", async () => {
  const names = ["Sac à main Élégance, œuvre çà et là", "Bolsão açaí — São João", "Ọ̀ṣun adìrẹ́ ụlọ ƙofa Ŋkɔ"];
  const cells = ["₦1", "GH₵2", "4\u202f500,25\u00a0€", "£3"];
  const [page = ""] = await read({
    rows: names.map((title) => ({ title, details: [], cells: [] })),
    sums: cells.map((amount) => ({ name: "Sum", amount, strong: false })),
  });
  for (const name of names) expect(page.normalize("NFC")).toContain(name.normalize("NFC"));
  for (const cell of ["₦1", "GH₵2", "£3"]) expect(page).toContain(cell);
  expect(page).toMatch(/4\s500,25\s€/);
});

test("Arabic is joined and stands from right to left, Latin and numbers in it as they are read", async () => {
  const [page = ""] = await read({
    fileName: "arabic",
    dir: "rtl",
    rows: [{ title: "قماش (Ankara 2 m) الله", details: [], cells: ["٢", "\u2068+234 803 123\u2069"] }],
  });
  // A reader finds the forms that letters take inside words; NFKC makes them letters again.
  const plain = page.normalize("NFKC");
  expect(page).toContain("ﻗﻤﺎﺵ");
  expect(plain).toContain("قماش");
  expect(plain).toContain("الله");
  expect(page).toContain("(Ankara 2 m)");
  expect(page).toContain("+234 803 123");
});

test("what no face has is left out, and the rest stays", async () => {
  const [page = ""] = await read({
    rows: [{ title: "Sale 🎉 now 漢字!", details: [], cells: ["1", "2"] }],
  });
  expect(page).toMatch(/Sale\s+now\s+!/);
});

test("two hundred lines go on over pages, each with the columns' names, and none is lost", async () => {
  const rows = Array.from({ length: 200 }, (_, at) => ({
    title: `Thing ${at + 1}.`,
    details: ["SKU 1"],
    cells: ["1", "₦1"],
  }));
  const pages = await read({ fileName: "many", rows });
  expect(pages.length).toBeGreaterThan(4);
  for (const [at, page] of pages.entries()) {
    expect(page).toContain("Quantity");
    expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
  }
  const all = pages.join("\n");
  for (const { title } of rows) expect(all.split(title)).toHaveLength(2);
});

test("a word longer than its line is cut, a long note goes on on the next page", async () => {
  const long = "Supercalifragilistic".repeat(12);
  const pages = await read({
    fileName: "long",
    rows: [{ title: long, details: [], cells: ["1", "2"] }],
    notes: [{ title: "Note", text: "Happy birthday, dear Amina!\n".repeat(90) }],
  });
  expect(pages.join("").replace(/\s/g, "")).toContain(long);
  expect(pages.join("").match(/dear Amina/g)).toHaveLength(90);
  expect(pages.length).toBeGreaterThan(1);
});

test("the logo is on the paper; what is no picture is left out", async () => {
  const bytes = (logo: Uint8Array | null) => drawPaper({ paper: PAPER, logo }, FACES).byteLength;
  expect(bytes(png(64, 32))).toBeGreaterThan(bytes(null));
  expect(new TextDecoder("latin1").decode(drawPaper({ paper: PAPER, logo: png(64, 32) }, FACES))).toContain(
    "/Subtype /Image",
  );
  expect(bytes(new Uint8Array([1, 2, 3]))).toBe(bytes(null));
});

test("runs stand in the order in which they are seen", () => {
  const faceOf = (letter: string) => (/\p{Script=Arabic}/u.test(letter) ? "arabic" : "latin");
  const seen = (line: string, dir: "ltr" | "rtl") =>
    piecesOf(line, dir, faceOf, new Set(["arabic"])).map(({ text }) => text);
  expect(seen("Order قماش (b)", "ltr")).toEqual(["Order ", "قماش", " (b)"]);
  expect(seen("قماش (a) شال", "rtl")).toEqual(["شال", " (", "a", ") ", "قماش"]);
});

/** A PNG of noise, which no packing makes small. */
function png(width: number, height: number): Uint8Array {
  let seed = 7;
  const rows = Uint8Array.from({ length: height * (width * 3 + 1) }, (_, at) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return at % (width * 3 + 1) === 0 ? 0 : seed >> 8;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    start,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
