import Papa from "papaparse";
import { Invalid } from "../errors.ts";
import type { RowProblem } from "./parse.ts";

/** Past this many the file as a whole was not written as CSV, and reading on would only guess. */
const MOST_BROKEN = 50;

export type Records = { rows: { row: number; cells: string[] }[]; broken: RowProblem[] };

/**
 * Cuts CSV text with LF line ends into rows, numbered as a spreadsheet counts them, from 1. Quotation marks that don't match
 * would swallow everything after them: such a row is named, and reading goes on in the next line.
 */
export function readRecords(text: string): Records {
  const delimiter = delimiterOf(text);
  const found: Records = { rows: [], broken: [] };
  let row = 1;
  for (let rest = text; rest !== "";) {
    const { data, errors } = Papa.parse<string[]>(rest, { delimiter, newline: "\n" });
    const error = errors.find(({ type }) => type === "Quotes");
    const whole = error ? data.slice(0, error.row ?? 0) : data;
    for (const cells of whole) found.rows.push({ row: row++, cells });
    if (!error) break;
    found.broken.push({ row: row++, reason: reasonFor(error.code) });
    if (found.broken.length > MOST_BROKEN)
      throw new Invalid({
        file: `The quotation marks don't match in many rows of this file, the first of them row ${found.broken[0]?.row}. Please export it again.`,
      });
    const lineEnd = rest.indexOf("\n", error.index ?? 0);
    rest = lineEnd === -1 ? "" : rest.slice(lineEnd + 1);
  }
  return found;
}

/** Spreadsheets in many countries write semicolons or tabs; the header tells. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.indexOf("\n") + 1 || undefined);
  const count = (mark: string) => header.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

const reasonFor = (code: string): string =>
  code === "MissingQuotes"
    ? "A quotation mark in this row is never closed."
    : "The quotation marks in this row don't match. A mark inside a text must be written twice.";
