import { oneLine } from "../product/text.ts";
import { BadCell, readAmount, readCount } from "./cells.ts";
import type { ImportedVariant } from "./imported.ts";
import { cellOf, type ParsedFile, type Row } from "./parse.ts";

/** Columns any of which makes a row speak of a variant; a row without them only adds a picture. */
const TELLING = ["sku", "barcode", "price", "compareAt", "cost"] as const;
/** Some programs fill these with 0 on picture rows too, so they only count in files that are about nothing else. */
const COUNTS = ["quantity", "grams"] as const;

/** Whether a row says anything about a variant. */
export function speaksOfVariant(file: ParsedFile, row: Row): boolean {
  const columns = file.columns.at.price === undefined ? [...TELLING, ...COUNTS] : TELLING;
  return (
    optionCells(file, row).some((value) => value !== "") ||
    columns.some((column) => (cellOf(file, row, column) ?? "") !== "")
  );
}

/** The value a row has on each axis the file has columns for. */
export const optionCells = (file: ParsedFile, row: Row): string[] =>
  file.columns.options.map((axis) => oneLine(row.cells[axis.value] ?? ""));

/** The name a row gives each axis; only the first row of a product usually does. */
export const optionNames = (file: ParsedFile, row: Row): string[] =>
  file.columns.options.map((axis) => (axis.name === null ? "" : oneLine(row.cells[axis.name] ?? "")));

/** The order of an axis' values where a row of the product says it, as our own files do; else empty. */
export function valueOrder(file: ParsedFile, rows: Row[], axis: number): string[] {
  const column = file.columns.options[axis]?.values ?? null;
  const said = column === null ? "" : (rows.find((row) => row.cells[column])?.cells[column] ?? "");
  try {
    const read: unknown = JSON.parse(said || "[]");
    return Array.isArray(read) ? read.map((value) => oneLine(String(value))) : [];
  } catch {
    return [];
  }
}

/** The variant a row speaks of. Throws `BadCell` when it can't be taken. */
export function readVariant(
  file: ParsedFile,
  row: Row,
  options: string[],
  currency: string,
): ImportedVariant {
  const cell = (column: Parameters<typeof cellOf>[2]) => cellOf(file, row, column);
  const line = (text: string | undefined) => (text === undefined ? undefined : oneLine(text));
  const amount = (column: "compareAt" | "cost", what: string) => {
    const text = cell(column);
    return text ? readAmount(text, what, currency) : text === undefined ? undefined : null;
  };
  const count = (column: "quantity" | "grams", what: string) => {
    const text = cell(column);
    return text === undefined ? undefined : text === "" ? 0 : readCount(text, what);
  };

  const price = cell("price");
  if (price === "") throw new BadCell("There is no price.");
  const weightGrams = count("grams", "weight");
  if (weightGrams !== undefined && weightGrams < 0) throw new BadCell("The weight is less than nothing.");
  const stock = count("quantity", "quantity");
  const tracker = cell("tracker");
  const policy = cell("policy");
  const backorder =
    policy === undefined ? undefined : ["continue", "true", "yes"].includes(policy.toLowerCase());
  return {
    row: row.row,
    options,
    sku: line(cell("sku")),
    barcode: line(cell("barcode")),
    price: price === undefined ? undefined : readAmount(price, "price", currency),
    // A compare-at price of nothing compares with nothing.
    compareAt:
      amount("compareAt", "compare-at price") || (cell("compareAt") === undefined ? undefined : null),
    cost: amount("cost", "cost"),
    // Sold more than there was: that is none left, unless selling goes on.
    stock: stock === undefined || backorder ? stock : Math.max(0, stock),
    tracked: tracker === undefined ? undefined : tracker !== "",
    backorder,
    weightGrams,
    imageUrl: line(cell("variantImage")),
  };
}
