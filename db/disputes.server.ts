import { sql } from "drizzle-orm";
import { ask, askSql, expectRows, type Question } from "./question.server.ts";
import {
  adminActs,
  disputes,
  type DECISIONS,
  type DISPUTE_KINDS,
  type DISPUTE_STATUSES,
} from "./schema/disputes.ts";
import { currentStore } from "./schema/tenant.ts";

export type DisputeKindWord = (typeof DISPUTE_KINDS)[number];
export type DisputeStatusWord = (typeof DISPUTE_STATUSES)[number];
export type DecisionWord = (typeof DECISIONS)[number];

/** A dispute of an order, as a part of it. Times are UTC. */
export type DisputeOfOrder = {
  id: string;
  kind: DisputeKindWord;
  status: DisputeStatusWord;
  /** What the buyer wrote, what the store answered, what it last offered, and what the platform wrote with its decision. */
  words: string;
  answer: string;
  offer: string;
  decision: DecisionWord | null;
  verdict: string;
  /** When time moves it on by itself. */
  dueAt: Date | null;
  openedAt: Date;
  answeredAt: Date | null;
  platformAt: Date | null;
  endedAt: Date | null;
};

/** All disputes of the order `o`, oldest first, as JSON. */
export const disputesOfOrder = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'status', d.status,
    'words', d.words, 'answer', d.answer, 'offer', d.offer, 'decision', d.decision, 'verdict', d.verdict, 'dueAt', d.due_at,
    'openedAt', d.opened_at, 'answeredAt', d.answered_at, 'platformAt', d.platform_at, 'endedAt', d.ended_at)
    order by d.opened_at, d.id), '[]')
  from disputes d where d.store_id = o.store_id and d.order_id = o.id)`;

export type NewDispute = {
  id: string;
  orderId: string;
  orderNumber: number;
  kind: DisputeKindWord;
  words: string;
  dueAt: Date;
  openedAt: Date;
};

/** Opens one. Refused as a `Duplicate` (`disputes_one_open`) while another of its order is open. */
export const insertDispute = (dispute: NewDispute): Question<void> =>
  ask(
    (db) => db.insert(disputes).values({ ...dispute, storeId: currentStore, status: "opened" }),
    () => undefined,
  );

/** What a step of a dispute changes; what is not named stays. */
export type DisputeStep = {
  id: string;
  from: DisputeStatusWord;
  to: DisputeStatusWord;
  dueAt: Date | null;
  answer?: string;
  offer?: string;
  decision?: DecisionWord;
  verdict?: string;
  answeredAt?: Date;
  platformAt?: Date;
  endedAt?: Date;
};

/** Moves a dispute on. Refuses with `dispute_moved` when it is no longer where it was. */
export const stepDispute = ({ id, from, to, dueAt, ...set }: DisputeStep): Question<void> =>
  askSql(
    sql`with moved as (
        update disputes set status = ${to}, due_at = ${dueAt?.toISOString() ?? null}::timestamptz,
          answer = coalesce(${set.answer ?? null}, answer), offer = coalesce(${set.offer ?? null}, offer),
          decision = coalesce(${set.decision ?? null}, decision), verdict = coalesce(${set.verdict ?? null}, verdict),
          answered_at = coalesce(${set.answeredAt?.toISOString() ?? null}::timestamptz, answered_at),
          platform_at = coalesce(${set.platformAt?.toISOString() ?? null}::timestamptz, platform_at),
          ended_at = ${set.endedAt?.toISOString() ?? null}::timestamptz
        where id = ${id}::uuid and status = ${from} returning 1)
      select ${expectRows(sql`select count(*) from moved`, 1, "dispute_moved")}`,
    () => undefined,
  );

export type DueDispute = { id: string; orderNumber: number; status: DisputeStatusWord };

/** Disputes whose time is over, those that waited longest first. */
export const dueDisputes = (now: Date, limit: number): Question<DueDispute[]> =>
  askSql<DueDispute, DueDispute[]>(
    sql`select id, order_number as "orderNumber", status from disputes
      where due_at <= ${now.toISOString()}::timestamptz order by due_at limit ${limit}`,
    (rows) => rows,
  );

/** How many wait for the store's first answer. */
export const disputesToAnswer = (): Question<number> =>
  askSql<{ n: number }, number>(
    sql`select count(*)::int as n from disputes where status = 'opened'`,
    ([row]) => row?.n ?? 0,
  );

/** The order a dispute is about; null when this store has no such dispute. */
export const orderOfDispute = (id: string): Question<{ orderId: string; status: DisputeStatusWord } | null> =>
  askSql<
    { orderId: string; status: DisputeStatusWord },
    { orderId: string; status: DisputeStatusWord } | null
  >(sql`select order_id as "orderId", status from disputes where id = ${id}::uuid`, ([row]) => row ?? null);

export type NewAct = Omit<typeof adminActs.$inferInsert, "storeId">;

/** Notes what one of the platform's people did in this store. */
export const insertAct = (act: NewAct): Question<void> =>
  ask(
    (db) => db.insert(adminActs).values({ ...act, storeId: currentStore }),
    () => undefined,
  );

/** What the platform's people did in this store, as its own people read it. */
export type ActOfStore = {
  id: string;
  orderNumber: number;
  name: string;
  act: "opened" | "evidence" | "decided";
  reason: string;
  at: Date;
};

/** The newest acts, from before the act `before`. */
export const actsInStore = (before: string | null, limit: number): Question<ActOfStore[]> =>
  askSql<Omit<ActOfStore, "at"> & { at: string }, ActOfStore[]>(
    sql`select id, order_number as "orderNumber", name, act, reason, at from admin_acts
      where ${before === null ? sql`true` : sql`id < ${before}::uuid`} order by id desc limit ${limit}`,
    (rows) => rows.map((row) => ({ ...row, at: new Date(row.at) })),
  );
