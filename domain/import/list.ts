import { latestImports, type ImportStatus } from "#db/imports.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";

export type ImportSummary = {
  id: string;
  fileName: string;
  status: ImportStatus;
  /** Products in the file, and how many have been applied. */
  total: number;
  done: number;
  createdAt: Date;
  finishedAt: Date | null;
};

/** The store's last 20 imports, newest first. */
export async function listImports(shop: StoreContext): Promise<ImportSummary[]> {
  requireMay(shop, "catalogue.read");
  const { list } = await shop.db.read({ list: latestImports(20) });
  return list.map(({ id, fileName, status, total, done, createdAt, finishedAt }) => ({
    id,
    fileName,
    status,
    total,
    done,
    createdAt,
    finishedAt,
  }));
}
