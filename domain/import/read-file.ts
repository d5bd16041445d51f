import { groupRows, type GroupedFile } from "./group.ts";
import type { ImportedProduct } from "./imported.ts";
import { parseFile } from "./parse.ts";

/** A line of the report: a product, or a row that was left out. `position` counts them in the order of the file. */
type Line = { position: number; row: number; handle: string; title: string } & (
  | { product: ImportedProduct; reason: null }
  | { product: null; reason: string }
);

export type ImportFile = { products: { position: number; product: ImportedProduct }[]; lines: Line[] };

/** Reads a product file. The same bytes always give the same lines, so that preview and import speak of the same ones. */
export function readImportFile(bytes: Uint8Array, currency: string): ImportFile {
  const lines = linesOf(groupRows(parseFile(bytes), currency));
  return {
    lines,
    products: lines.flatMap(({ position, product }) => (product ? [{ position, product }] : [])),
  };
}

function linesOf({ products, broken }: GroupedFile): Line[] {
  const all = [
    ...products.flatMap((product) => {
      const { row, handle, title, problems } = product;
      const own = { row, handle, title, product, reason: null };
      return [own, ...problems.map((problem) => ({ ...problem, handle, title, product: null }))];
    }),
    ...broken.map((problem) => ({ ...problem, handle: "", title: "", product: null })),
  ];
  return all.toSorted((a, b) => a.row - b.row).map((line, position): Line => ({ ...line, position }));
}
