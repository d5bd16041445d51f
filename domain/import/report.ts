import Papa from "papaparse";
import { failedPictures, importRowsAfter } from "#db/import-views.server.ts";
import { importById } from "#db/imports.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";

const MOST_ROWS = 200_000;

/** What became of every row and which pictures could not be had, as CSV text with a mark that spreadsheets know as UTF-8. */
export async function importReport(shop: StoreContext, id: string): Promise<string> {
  requireMay(shop, "catalogue.read");
  const importId = idOf(id, "import");
  const { head, rows, pictures } = await shop.db.read({
    head: importById(importId),
    rows: importRowsAfter(importId, null, -1, MOST_ROWS),
    pictures: failedPictures(importId),
  });
  if (!head) throw new NotFound("import");
  const lines = [
    ["Row", "Handle", "Title", "Planned", "Outcome", "Reason"],
    ...rows.map((row) => [row.row, row.handle, row.title, row.plan, row.outcome ?? "", row.reason]),
    ...pictures.map((picture) => [
      picture.row,
      picture.handle,
      picture.title,
      "picture",
      "failed",
      `${picture.problem} (${picture.sourceUrl})`,
    ]),
  ];
  // A cell that begins like a formula would be run by the spreadsheet that opens the report.
  return `\ufeff${Papa.unparse(lines, { newline: "\r\n", escapeFormulae: true })}\r\n`;
}
