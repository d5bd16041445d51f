import { sql, type SQL } from "drizzle-orm";
import type { DecisionWord, DisputeKindWord, DisputeStatusWord } from "./disputes.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";

/** A dispute as the platform's people see it before they say why they look: how it stands, and none of its words. */
export type ConsoleDispute = {
  id: string;
  storeName: string;
  orderNumber: number;
  kind: DisputeKindWord;
  status: DisputeStatusWord;
  decision: DecisionWord | null;
  platformAt: Date;
};

type Sent = Omit<ConsoleDispute, "platformAt"> & { platformAt: string };

const listed = (where: SQL, order: SQL, limit: number): Question<ConsoleDispute[]> =>
  askSql<Sent, ConsoleDispute[]>(
    sql`select d.id, s.name as "storeName", d.order_number as "orderNumber", d.kind, d.status, d.decision, d.platform_at as "platformAt"
      from disputes d join stores s on s.id = d.store_id
      where d.platform_at is not null and ${where} order by ${order} limit ${limit}`,
    (rows) => rows.map((row) => ({ ...row, platformAt: new Date(row.platformAt) })),
  );

/** Those that wait for the platform, the longest first; or those that are over, the newest first. From behind `after`. */
export const disputesAtPlatform = (
  show: "waiting" | "over",
  after: { at: Date; id: string } | null,
  limit: number,
): Question<ConsoleDispute[]> => {
  const from = after && sql`(${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`;
  return show === "waiting"
    ? listed(
        sql`d.status = 'platform' and ${from ? sql`(d.platform_at, d.id) > ${from}` : sql`true`}`,
        sql`d.platform_at, d.id`,
        limit,
      )
    : listed(
        sql`d.status <> 'platform' and ${from ? sql`(d.platform_at, d.id) < ${from}` : sql`true`}`,
        sql`d.platform_at desc, d.id desc`,
        limit,
      );
};

/** One that came before the platform; null when there is none. */
export const disputeAtPlatform = (id: string): Question<ConsoleDispute | null> => {
  const question = listed(sql`d.id = ${id}::uuid`, sql`d.id`, 1);
  return { ...question, answer: (rows) => question.answer(rows)[0] ?? null };
};

/** Until when somebody of the platform is let into a dispute, by the last reason they gave; null when they are not. */
export const visitUntil = (disputeId: string, personId: string, now: Date): Question<Date | null> =>
  askSql<{ until: string }, Date | null>(
    sql`select until from admin_acts where dispute_id = ${disputeId}::uuid and person_id = ${personId} and act = 'opened'
      and until > ${now.toISOString()}::timestamptz order by until desc limit 1`,
    ([row]) => (row ? new Date(row.until) : null),
  );

export type NewVisit = {
  id: string;
  disputeId: string;
  personId: string;
  name: string;
  act: "opened" | "evidence";
  reason: string;
  at: Date;
  until: Date | null;
};

/** Notes that somebody of the platform looks at a dispute, and why. Refuses with `no_dispute` unless it came before the platform. */
export const noteVisit = ({
  id,
  disputeId,
  personId,
  name,
  act,
  reason,
  at,
  until,
}: NewVisit): Question<void> =>
  askSql(
    sql`with noted as (
        insert into admin_acts (id, store_id, dispute_id, order_number, person_id, name, act, reason, at, until)
        select ${id}::uuid, d.store_id, d.id, d.order_number, ${personId}, ${name}, ${act}, ${reason}, ${at.toISOString()}::timestamptz,
          ${until?.toISOString() ?? null}::timestamptz
        from disputes d where d.id = ${disputeId}::uuid and d.platform_at is not null returning 1)
      select ${expectRows(sql`select count(*) from noted`, 1, "no_dispute")}`,
    () => undefined,
  );

/** What the platform's people did in any store. */
export type ConsoleAct = {
  id: string;
  storeName: string;
  disputeId: string;
  orderNumber: number;
  name: string;
  act: "opened" | "evidence" | "decided";
  reason: string;
  at: Date;
};

/** The newest of them, from before the act `before`. */
export const actsEverywhere = (before: string | null, limit: number): Question<ConsoleAct[]> =>
  askSql<Omit<ConsoleAct, "at"> & { at: string }, ConsoleAct[]>(
    sql`select a.id, s.name as "storeName", a.dispute_id as "disputeId", a.order_number as "orderNumber", a.name, a.act, a.reason, a.at
      from admin_acts a join stores s on s.id = a.store_id
      where ${before === null ? sql`true` : sql`a.id < ${before}::uuid`} order by a.id desc limit ${limit}`,
    (rows) => rows.map((row) => ({ ...row, at: new Date(row.at) })),
  );
