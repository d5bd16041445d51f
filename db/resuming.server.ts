import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";

/** What counts as standing still, and when it is hopeless. Times are UTC. */
export type Still = {
  /** Not moved since then. */
  since: Date;
  /** Queued again in vain and begun before then, or `most` times in vain: it is given up. */
  begunBefore: Date;
  most: number;
  /** Said to the seller of what is given up. */
  reason: string;
  now: Date;
};

/** Stops running imports that are hopeless; rows nothing became of are refused with the reason. Answers their files. */
export const giveUpImports = (still: Still): Question<string[]> =>
  askSql<{ fileKey: string }, string[]>(
    sql`with hopeless as (update imports set status = 'cancelled', finished_at = ${still.now.toISOString()}::timestamptz
        where status = 'running' and moved_at < ${still.since.toISOString()}::timestamptz
          and (resumes >= ${still.most}::int or (resumes > 0 and started_at < ${still.begunBefore.toISOString()}::timestamptz))
        returning id, file_key),
      refused as (update import_rows r set outcome = 'refused',
          reason = case when r.plan = 'refuse' then r.reason else ${still.reason} end
        from hopeless h where r.import_id = h.id and r.outcome is null)
      select file_key as "fileKey" from hopeless`,
    (rows) => rows.map((row) => row.fileKey),
  );

/** Running imports that stand still, at most `limit`, marked as queued again. Answers their ids. */
export const takeStillImports = ({ since, now }: Still, limit: number): Question<string[]> =>
  askSql<{ id: string }, string[]>(
    sql`update imports set moved_at = ${now.toISOString()}::timestamptz, resumes = resumes + 1
      where id in (select id from imports where status = 'running' and moved_at < ${since.toISOString()}::timestamptz
        order by moved_at limit ${limit}) returning id`,
    (rows) => rows.map((row) => row.id),
  );

/** Fails pictures that are waiting without hope. */
export const giveUpPictures = (still: Still): Question<void> =>
  askSql(
    sql`update product_images set state = 'failed', problem = ${still.reason}
      where state = 'waiting' and queued_at < ${still.since.toISOString()}::timestamptz
        and (requeues >= ${still.most}::int or (requeues > 0 and created_at < ${still.begunBefore.toISOString()}::timestamptz))`,
    () => undefined,
  );

/** Pictures that wait too long, at most `limit`, longest first, marked as sent for again. Answers their ids. */
export const takeStillPictures = ({ since, now }: Still, limit: number): Question<string[]> =>
  askSql<{ id: string }, string[]>(
    sql`update product_images set queued_at = ${now.toISOString()}::timestamptz, requeues = requeues + 1
      where id in (select id from product_images
        where state = 'waiting' and queued_at < ${since.toISOString()}::timestamptz
        order by queued_at limit ${limit}) returning id`,
    (rows) => rows.map((row) => row.id),
  );
