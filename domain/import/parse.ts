import { Invalid } from "../errors.ts";
import { decodeText } from "./decode.ts";
import { readHeaders, type Column, type Columns } from "./headers.ts";
import { readRecords } from "./records.ts";

const MOST_ROWS = 100_000;

/** A row of the file: `row` as a spreadsheet counts it, the header being 1. */
export type Row = { row: number; cells: string[] };

export type RowProblem = { row: number; reason: string };

export type ParsedFile = { columns: Columns; rows: Row[]; broken: RowProblem[] };

/**
 * Reads a product file into rows. Blank rows are left out; rows whose quotation marks don't match are in `broken`.
 * Throws `Invalid` under `file` for what is no product file at all.
 */
export function parseFile(bytes: Uint8Array): ParsedFile {
  // One kind of line end, inside cells too: the same file saved elsewhere must mean the same.
  const text = decodeText(bytes)
    .replace(/^\ufeff/, "")
    // What no database keeps as text: halves of characters and NUL.
    .toWellFormed()
    .replaceAll("\0", "")
    .replace(/\r\n?/g, "\n");
  const { rows: all, broken } = readRecords(text);
  const [header, ...body] = all;
  const columns = readHeaders(header?.cells ?? []);
  if (body.length > MOST_ROWS)
    throw new Invalid({
      file: `This file has more than ${MOST_ROWS.toLocaleString("en")} rows. Please split it and import the parts one by one.`,
    });
  const rows = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (rows.length === 0 && broken.length === 0)
    throw new Invalid({ file: "This file has the names of columns but no products below them." });
  return { columns, rows, broken };
}

/** What a row has in a column: undefined when the file has no such column, "" when the cell is blank. */
export function cellOf(
  { columns }: Pick<ParsedFile, "columns">,
  row: Row,
  column: Column,
): string | undefined {
  const at = columns.at[column];
  return at === undefined ? undefined : (row.cells[at] ?? "").trim();
}
