import { sql } from "drizzle-orm";
import type { RowOutcome, RowPlan } from "./imports.server.ts";
import { askSql, type Question } from "./question.server.ts";

export type ImportRow = {
  position: number;
  row: number;
  handle: string;
  title: string;
  plan: RowPlan;
  outcome: RowOutcome | null;
  reason: string;
};

/** The rows of an import after a position, in the order of the file. */
export const importRowsAfter = (
  importId: string,
  plan: RowPlan | null,
  after: number,
  limit: number,
): Question<ImportRow[]> =>
  askSql<ImportRow, ImportRow[]>(
    sql`select position, row, handle, title, plan, outcome, reason from import_rows
      where import_id = ${importId}::uuid and position > ${after}::int ${plan ? sql`and plan = ${plan}` : sql``}
      order by position limit ${limit}`,
    (rows) => rows,
  );

export type ImportCounts = Record<RowPlan, number> & {
  created: number;
  updated: number;
  /** Were as in the file already. */
  untouched: number;
  refused: number;
};

const NOTHING: ImportCounts = {
  create: 0,
  update: 0,
  unchanged: 0,
  refuse: 0,
  created: 0,
  updated: 0,
  untouched: 0,
  refused: 0,
};

/** How many rows were promised what, and how many became what. */
export const importCounts = (importId: string): Question<ImportCounts> =>
  askSql<{ counts: ImportCounts }, ImportCounts>(
    sql`select jsonb_build_object(
        'create', count(*) filter (where plan = 'create'), 'update', count(*) filter (where plan = 'update'),
        'unchanged', count(*) filter (where plan = 'unchanged'), 'refuse', count(*) filter (where plan = 'refuse'),
        'created', count(*) filter (where outcome = 'created'), 'updated', count(*) filter (where outcome = 'updated'),
        'untouched', count(*) filter (where outcome = 'unchanged'),
        'refused', count(*) filter (where outcome = 'refused')) as counts
      from import_rows where import_id = ${importId}::uuid`,
    ([row]) => row?.counts ?? NOTHING,
  );

/**
 * The pictures of an import's products that are not ready, as `i` beside the import's row `r` and the product `p`. Row by row
 * on purpose: as plain joins, what Postgres believes of a store that was just filled made it try all pairs (90 s).
 */
const unready = (importId: string) => sql`
  (select handle, row from import_rows
    where import_id = ${importId}::uuid and outcome is not null and outcome <> 'refused' offset 0) as r
  cross join lateral (select id, handle, title from products where handle = r.handle offset 0) as p
  cross join lateral (select id, state, source_url, problem from product_images
    where product_id = p.id and state <> 'ready' offset 0) as i`;

/** How many of an import's pictures are still to be fetched, and how many could not be had. */
export const pictureCounts = (importId: string): Question<{ waiting: number; failed: number }> =>
  askSql<{ waiting: number; failed: number }, { waiting: number; failed: number }>(
    sql`select count(*) filter (where i.state = 'waiting')::int as waiting,
        count(*) filter (where i.state = 'failed')::int as failed from ${unready(importId)}`,
    ([row]) => row ?? { waiting: 0, failed: 0 },
  );

/** The pictures of an import that are still to be fetched. */
export const waitingPictures = (importId: string): Question<string[]> =>
  askSql<{ id: string }, string[]>(
    sql`select i.id from ${unready(importId)} where i.state = 'waiting' order by i.id`,
    (rows) => rows.map((row) => row.id),
  );

export type FailedPicture = {
  row: number;
  handle: string;
  title: string;
  sourceUrl: string;
  problem: string;
};

/** The pictures of an import that could not be had, and why. */
export const failedPictures = (importId: string): Question<FailedPicture[]> =>
  askSql<FailedPicture, FailedPicture[]>(
    sql`select r.row, p.handle, p.title, i.source_url as "sourceUrl", i.problem
      from ${unready(importId)} where i.state = 'failed' order by r.row, i.id`,
    (rows) => rows,
  );
