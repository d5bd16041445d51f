import { ambiguousHandle, toHandle } from "../product/handle.ts";
import { oneLine } from "../product/text.ts";
import { BadCell } from "./cells.ts";
import type { ImportedProduct, ImportedVariant } from "./imported.ts";
import { cellOf, type ParsedFile, type Row, type RowProblem } from "./parse.ts";
import { readFields, readImages } from "./product-rows.ts";
import { optionCells, optionNames, readVariant, speaksOfVariant, valueOrder } from "./variant-row.ts";

export type GroupedFile = {
  products: ImportedProduct[];
  /** Rows that belong to no product. */
  broken: RowProblem[];
};

/**
 * Puts the rows of a file together into products, by their handle, wherever in the file they are. A row that can't be taken
 * is left out and named; the rest of its product stands.
 */
export function groupRows(file: ParsedFile, currency: string): GroupedFile {
  const groups = new Map<string, Group>();
  const broken = [...file.broken];
  let last: string | null = null;
  for (const row of file.rows) {
    const handle: string | null = handleOf(file, row) ?? last;
    if (handle === null) {
      broken.push({
        row: row.row,
        reason: "This row has neither a title nor a handle, so we can't tell what it is.",
      });
      continue;
    }
    last = handle;
    const group = groups.get(handle);
    if (group) group.push(row);
    else groups.set(handle, [row]);
  }
  return { products: [...groups].map(([handle, rows]) => readProduct(file, handle, rows, currency)), broken };
}

/** The rows of one product; there is at least the one that named it. */
type Group = [Row, ...Row[]];

const USABLE = /^[^/?#\s]+$/;
const MOST_HANDLE = 255;

/** The handle a row names, or one made of its title; null when it goes on with the row above. */
function handleOf(file: ParsedFile, row: Row): string | null {
  const cell = cellOf(file, row, "handle") ?? "";
  const handle = oneLine(cell);
  // One that is ambiguous is kept as it is: the report names it and says what is wrong with it.
  if (handle && ambiguousHandle(cell)) return handle.slice(0, MOST_HANDLE).toWellFormed();
  if (handle) return USABLE.test(handle) && handle.length <= MOST_HANDLE ? handle : toHandle(handle);
  const title = cellOf(file, row, "title");
  return title ? toHandle(title) : null;
}

function readProduct(file: ParsedFile, handle: string, rows: Group, currency: string): ImportedProduct {
  const problems: RowProblem[] = [];
  const withTitle = rows.find((row) => cellOf(file, row, "title"));
  const head = withTitle ?? rows[0];
  let refused = withTitle ? null : "This product has no title.";
  refused ??= rows.map((row) => ambiguousHandle(cellOf(file, row, "handle") ?? "")).find(Boolean) ?? null;
  let fields: ReturnType<typeof readFields> | undefined;
  try {
    fields = readFields(file, head);
  } catch (error) {
    if (!(error instanceof BadCell)) throw error;
    refused ??= error.message;
  }
  const { axes, valueOrder, variants } = readVariants(file, rows, currency, problems);
  const [first] = problems;
  if (first && variants.length === 0) {
    // Nothing is left of it, so the one line about the product says it all.
    refused ??= first.row === rows[0].row ? first.reason : `Row ${first.row}: ${first.reason}`;
    problems.shift();
  }
  return {
    descriptionHtml: undefined,
    vendor: undefined,
    type: undefined,
    tags: undefined,
    status: undefined,
    publishedAt: undefined,
    seoTitle: undefined,
    seoDescription: undefined,
    ...fields,
    row: rows[0].row,
    handle,
    title: oneLine(cellOf(file, head, "title") ?? ""),
    refused,
    axes,
    valueOrder,
    variants,
    images: readImages(file, rows, problems),
    problems: problems.toSorted((a, b) => a.row - b.row),
  };
}

function readVariants(
  file: ParsedFile,
  rows: Row[],
  currency: string,
  problems: RowProblem[],
): Pick<ImportedProduct, "axes" | "valueOrder" | "variants"> {
  const speaking = rows.filter((row) => speaksOfVariant(file, row));
  const axes = axesOf(file, rows, speaking);
  const variants: ImportedVariant[] = [];
  const seen = new Map<string, number>();
  for (const row of speaking) {
    try {
      const values = optionCells(file, row);
      const options = axes.map((axis) => values[axis.at] ?? "");
      const blank = axes.find((_, at) => options[at] === "");
      if (blank) throw new BadCell(`There is no ${blank.name}.`);
      const combination = JSON.stringify(options);
      const twin = seen.get(combination);
      if (twin !== undefined && file.columns.options.length > 0)
        throw new BadCell(`${options.join(" / ") || "This product"} is in row ${twin} already.`);
      variants.push(readVariant(file, row, options, currency));
      seen.set(combination, row.row);
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      problems.push({ row: row.row, reason: error.message });
    }
  }
  return {
    axes: file.columns.options.length === 0 ? null : axes.map((axis) => axis.name),
    valueOrder: axes.map((axis) => valueOrder(file, rows, axis.at)),
    variants,
  };
}

/** The axes a product uses. "Title / Default Title" is how files say that it has none. */
function axesOf(file: ParsedFile, rows: Row[], speaking: Row[]): { at: number; name: string }[] {
  const axes = file.columns.options.flatMap((_, at) => {
    const name = rows.map((row) => optionNames(file, row)[at] ?? "").find(Boolean);
    const used = speaking.some((row) => optionCells(file, row)[at]);
    return used ? [{ at, name: name ?? `Option ${at + 1}` }] : [];
  });
  const [only] = axes;
  const isDefault =
    axes.length === 1 &&
    only?.name.toLowerCase() === "title" &&
    speaking.every((row) =>
      ["default title", ""].includes((optionCells(file, row)[only.at] ?? "").toLowerCase()),
    );
  return isDefault ? [] : axes;
}
