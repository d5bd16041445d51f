import {
  importCounts,
  importRowsAfter,
  pictureCounts,
  type ImportCounts,
  type ImportRow,
} from "#db/import-views.server.ts";
import { importById, type ImportStatus, type RowPlan } from "#db/imports.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";

export type ImportView = {
  id: string;
  fileName: string;
  status: ImportStatus;
  /** Products in the file, and how many have been applied. */
  total: number;
  done: number;
  counts: ImportCounts;
  picturesWaiting: number;
  picturesFailed: number;
  rows: ImportRow[];
  nextCursor: string | null;
  startedAt: Date | null;
  finishedAt: Date | null;
};

const PAGE_SIZE = 100;

/** An import as its page shows it: what was promised, how far it is, and a page of its rows. */
export async function viewImport(
  shop: StoreContext,
  id: string,
  { plan, cursor }: { plan?: string | null; cursor?: string | null } = {},
): Promise<ImportView> {
  requireMay(shop, "catalogue.read");
  const importId = idOf(id, "import");
  const after = /^\d{1,9}$/.test(cursor ?? "") ? Number(cursor) : -1;
  const { head, counts, pictures, rows } = await shop.db.read({
    head: importById(importId),
    counts: importCounts(importId),
    pictures: pictureCounts(importId),
    rows: importRowsAfter(importId, planOf(plan), after, PAGE_SIZE + 1),
  });
  if (!head) throw new NotFound("import");
  const page = rows.slice(0, PAGE_SIZE);
  const { fileName, status, total, done, startedAt, finishedAt } = head;
  return {
    id: importId,
    fileName,
    status,
    total,
    done,
    startedAt,
    finishedAt,
    counts,
    picturesWaiting: pictures.waiting,
    picturesFailed: pictures.failed,
    rows: page,
    nextCursor: rows.length > PAGE_SIZE ? String(page.at(-1)?.position) : null,
  };
}

const planOf = (typed: string | null | undefined): RowPlan | null =>
  (["create", "update", "unchanged", "refuse"] as const).find((plan) => plan === typed) ?? null;
