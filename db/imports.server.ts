import { sql } from "drizzle-orm";
import { rowsJson } from "./json.server.ts";
import { wholeProduct, type ProductForEditRow } from "./products.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";

export type ImportStatus = "previewed" | "running" | "done" | "cancelled";
export type RowPlan = "create" | "update" | "unchanged" | "refuse";
export type RowOutcome = "created" | "updated" | "unchanged" | "refused";

export type ImportHead = {
  id: string;
  fileName: string;
  fileKey: string;
  status: ImportStatus;
  total: number;
  done: number;
  /** The seller who sent it. */
  createdBy: string;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
};

type HeadJson = Omit<ImportHead, "createdAt" | "startedAt" | "finishedAt"> & {
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
};

const headJson = sql`jsonb_build_object('id', m.id, 'fileName', m.file_name, 'fileKey', m.file_key, 'status', m.status,
  'total', m.total, 'done', m.done, 'createdBy', m.created_by, 'createdAt', m.created_at, 'startedAt', m.started_at, 'finishedAt', m.finished_at)`;

const toHead = (json: HeadJson): ImportHead => ({
  ...json,
  createdAt: new Date(json.createdAt),
  startedAt: json.startedAt === null ? null : new Date(json.startedAt),
  finishedAt: json.finishedAt === null ? null : new Date(json.finishedAt),
});

/** One import, or null. */
export const importById = (id: string): Question<ImportHead | null> =>
  askSql<{ head: HeadJson }, ImportHead | null>(
    sql`select ${headJson} as head from imports m where m.id = ${id}::uuid`,
    ([row]) => (row ? toHead(row.head) : null),
  );

/** The store's latest imports, newest first. */
export const latestImports = (limit: number): Question<ImportHead[]> =>
  askSql<{ head: HeadJson }, ImportHead[]>(
    sql`select ${headJson} as head from imports m order by m.created_at desc, m.id desc limit ${limit}`,
    (rows) => rows.map((row) => toHead(row.head)),
  );

export type NewImport = { id: string; fileName: string; fileKey: string; total: number; createdBy: string };

/** Keeps an import that waits to be started. */
export const insertImport = (storeId: string, row: NewImport, now: Date): Question<void> =>
  askSql(
    sql`insert into imports (id, store_id, file_name, file_key, total, created_by, created_at)
      values (${row.id}, ${storeId}, ${row.fileName}, ${row.fileKey}, ${row.total}, ${row.createdBy},
        ${now.toISOString()}::timestamptz)`,
    () => undefined,
  );

export type NewImportRow = {
  position: number;
  row: number;
  handle: string;
  title: string;
  plan: RowPlan;
  reason: string;
};

/** Keeps what the preview promises, row by row. */
export const insertImportRows = (storeId: string, importId: string, rows: NewImportRow[]): Question<void> =>
  askSql(
    sql`insert into import_rows (store_id, import_id, position, row, handle, title, plan, reason)
      select ${storeId}::uuid, ${importId}::uuid, x.position, x.row, x.handle, x.title, x.plan, x.reason
      from jsonb_to_recordset(${rowsJson(rows)}::jsonb)
        as x (position int, row int, handle text, title text, plan text, reason text)`,
    () => undefined,
  );

/** Moves an import from one status to another; the answer says whether it was there to be moved. */
export const moveImport = (
  id: string,
  from: ImportStatus[],
  to: ImportStatus,
  now: Date,
): Question<{ moved: boolean; fileKey: string | null }> =>
  askSql<{ fileKey: string }, { moved: boolean; fileKey: string | null }>(
    sql`update imports set status = ${to},
        started_at = case when ${to} = 'running' then ${now.toISOString()}::timestamptz when ${to} = 'previewed' then null
          else started_at end,
        finished_at = case when ${to} = 'cancelled' then ${now.toISOString()}::timestamptz end,
        moved_at = ${now.toISOString()}::timestamptz, resumes = 0
      where id = ${id}::uuid and status in (select jsonb_array_elements_text(${JSON.stringify(from)}::jsonb))
      returning file_key as "fileKey"`,
    ([row]) => ({ moved: row !== undefined, fileKey: row?.fileKey ?? null }),
  );

/**
 * What the store has of the next `limit` products of a running import. Products come in the order of their first rows, so
 * their place in the file is the place of their handle among the import's rows.
 */
export const productsOfNextSlice = (importId: string, limit: number): Question<ProductForEditRow[]> =>
  askSql<{ product: ProductForEditRow }, ProductForEditRow[]>(
    sql`with next as materialized (
        select r.handle from import_rows r where r.import_id = ${importId}::uuid and r.handle <> ''
        group by r.handle order by min(r.position)
        offset (select done from imports where id = ${importId}::uuid) limit ${limit})
      select found.product from next
      cross join lateral (select ${wholeProduct} as product from products p where p.handle = next.handle offset 0) as found`,
    (rows) => rows.map((row) => row.product),
  );

/** Says how far a running import has come; refuses with `moved` when somebody else moved it on or stopped it. */
export const advanceImport = (
  id: string,
  from: number,
  to: number,
  isLast: boolean,
  now: Date,
): Question<void> =>
  askSql(
    sql`with done as (update imports set done = ${to}::int, status = ${isLast ? "done" : "running"},
        finished_at = case when ${isLast}::boolean then ${now.toISOString()}::timestamptz end,
        moved_at = ${now.toISOString()}::timestamptz, resumes = 0
        where id = ${id}::uuid and status = 'running' and done = ${from}::int returning 1)
      select ${expectRows(sql`select count(*) from done`, 1, "moved")}`,
    () => undefined,
  );

/** Writes down what became of rows, which come in the order of their positions. */
export function setOutcomes(
  importId: string,
  outcomes: { position: number; outcome: RowOutcome; reason: string }[],
): Question<void> {
  return askSql(
    sql`update import_rows r set outcome = x.outcome, reason = x.reason
      from jsonb_to_recordset(${rowsJson(outcomes)}::jsonb) as x (position int, outcome text, reason text)
      where r.import_id = ${importId}::uuid and r.position = x.position
        and r.position between ${outcomes[0]?.position ?? 0}::int and ${outcomes.at(-1)?.position ?? 0}::int`,
    () => undefined,
  );
}

/** At the end: the rows that never were a product were refused. */
export const refuseRest = (importId: string): Question<void> =>
  askSql(
    sql`update import_rows set outcome = 'refused' where import_id = ${importId}::uuid and outcome is null`,
    () => undefined,
  );
