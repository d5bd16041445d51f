import { describe, expect, test } from "vitest";
import { Invalid } from "../errors.ts";
import { cellOf, parseFile } from "./parse.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const titles = (file: Uint8Array) => {
  const parsed = parseFile(file);
  return parsed.rows.map((row) => [row.row, cellOf(parsed, row, "title")]);
};

describe("the same rows come out of every way to write them down", () => {
  const text = 'Handle,Title,Body (HTML)\na,Àdìrẹ,"<p>One\n\nTwo</p>"\n\n\nb,B,\n';
  const wanted = [
    [2, "Àdìrẹ"],
    [5, "B"],
  ];
  const utf16 = (littleEndian: boolean) => {
    const view = new DataView(new ArrayBuffer((text.length + 1) * 2));
    const marked = `\ufeff${text}`;
    for (let at = 0; at < marked.length; at += 1) view.setUint16(at * 2, marked.charCodeAt(at), littleEndian);
    return new Uint8Array(view.buffer);
  };
  test.each([
    ["UTF-8", bytes(text)],
    ["with a byte order mark", bytes(`\ufeff${text}`)],
    ["with CRLF", bytes(text.replaceAll("\n", "\r\n"))],
    ["with CR", bytes(text.replaceAll("\n", "\r"))],
    ["without a last line end", bytes(text.trimEnd())],
    ["with semicolons", bytes(text.replaceAll(",", ";"))],
    ["with tabs", bytes(text.replaceAll(",", "\t"))],
    ["UTF-16, little end first", utf16(true)],
    ["UTF-16, big end first", utf16(false)],
  ])("%s", (_, file) => expect(titles(file)).toEqual(wanted));

  test("Windows-1252, as older spreadsheets save", () => {
    const file = new Uint8Array([...bytes("Handle,Title\na,Caf"), 0xe9, ...bytes("\n")]);
    expect(titles(file)).toEqual([[2, "Café"]]);
  });
});

test("headers are known by both generations' names, in any case and order, and unknown ones are passed over", () => {
  const old = parseFile(
    bytes(
      " TITLE ,Nonsense,handle,Variant SKU,Option1 Name,Option1 Value,Option12 Value\nA,x,a,S,Size,M,Q\n",
    ),
  );
  const fresh = parseFile(
    bytes(
      "URL handle,Title,SKU,Option1 name,Option1 value,Option1 Linked To,Option12 value\na,A,S,Size,M,,Q\n",
    ),
  );
  for (const file of [old, fresh]) {
    const row = file.rows[0] ?? { row: 0, cells: [] };
    expect([cellOf(file, row, "handle"), cellOf(file, row, "sku"), cellOf(file, row, "price")]).toEqual([
      "a",
      "S",
      undefined,
    ]);
    expect(file.columns.options.map((axis) => row.cells[axis.value])).toEqual(["M", "Q"]);
  }
});

describe("what is no product file is told in words", () => {
  test.each<[string, Uint8Array, RegExp]>([
    ["nothing", new Uint8Array(), /empty/],
    ["another table", bytes("Name,Price\nA,1\n"), /no “Title” and no “Handle”/],
    ["no title", bytes("Handle,Price\na,1\n"), /no “Title” column/],
    ["only a header", bytes("Handle,Title\n\n"), /no products/],
    ["an Excel workbook", bytes("PK\x03\x04rest"), /save it as “CSV UTF-8”/],
    ["a program", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0]), /not a text file/],
    ["more than 25 MB", new Uint8Array(25 * 1024 * 1024 + 1), /25 MB/],
    ["too many rows", bytes(`Title\n${"a\n".repeat(100_001)}`), /100,000 rows/],
  ])("%s", (_, file, words) => {
    expect(() => parseFile(file)).toThrow(Invalid);
    expect(() => parseFile(file)).toThrow(words);
  });
});

describe("rows whose quotation marks don't match are named, and all others stand", () => {
  test.each<[string, string, number[], number[]]>([
    ["in the middle", 'Handle,Title\na,A\nb,"B" x\nc,C\nd,"D"\n', [2, 4, 5], [3]],
    ["never closed", 'Handle,Title\na,A\nb,"B\nc,C\nd,D\n', [2, 4, 5], [3]],
    ["twice", 'Handle,Title\na,"A" "\nb,B\nc,"C\nd,D', [3, 5], [2, 4]],
    ["at the very end", 'Handle,Title\na,A\nb,"B', [2], [3]],
  ])("%s", (_, text, stand, named) => {
    const file = parseFile(bytes(text));
    expect([file.rows.map(({ row }) => row), file.broken.map(({ row }) => row)]).toEqual([stand, named]);
  });

  test("but a file full of them is refused as a whole", () => {
    expect(() => parseFile(bytes(`Handle,Title\n${'a,"A" x\n'.repeat(60)}`))).toThrow(/many rows.*row 2\b/);
  });
});
