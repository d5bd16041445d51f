import { sql } from "drizzle-orm";
import { ask, askSql, type Question } from "./question.server.ts";
import { reports } from "./schema/safety.ts";
import { currentStore } from "./schema/tenant.ts";

/** Whose thread it is: the address in small letters of an order's buyer, or of an account; null when there is neither. */
export const writerOf = (threadId: string): Question<WriterOfThread | null> =>
  askSql<WriterOfThread, WriterOfThread | null>(
    sql`select w.key as "emailKey", w.number as "orderNumber",
        exists (select from blocked_writers x where x.email_key = w.key) as blocked,
        exists (select from quiet_buyers q where q.buyer_id = ${threadId}::uuid) as quiet
      from (
        select lower(o.email) as key, o.number from orders o where o.id = ${threadId}::uuid and o.erased_at is null
        union all select lower(b.email), null from buyer_users b where b.id = ${threadId}::uuid) as w`,
    ([row]) => row ?? null,
  );

export type WriterOfThread = {
  emailKey: string;
  orderNumber: number | null;
  blocked: boolean;
  quiet: boolean;
};

/** Whether the store takes no words of the buyer of the order `o`. In a dispute both are heard. */
export const blockedAbout = sql`(exists (select from blocked_writers x where x.email_key = lower(o.email))
  and not exists (select from disputes d where d.store_id = o.store_id and d.order_id = o.id and d.ended_at is null))`;

/** Where this address speaks: the newest of its threads. */
export const threadsOfWriter = (
  emailKey: string,
  limit: number,
): Question<{ id: string; kind: "order" | "buyer" }[]> =>
  askSql<{ id: string; kind: "order" | "buyer" }, { id: string; kind: "order" | "buyer" }[]>(
    sql`select w.id, w.kind from (
        select o.id, 'order' as kind from orders o where lower(o.email) = ${emailKey} and o.erased_at is null
        union all select b.id, 'buyer' from buyer_users b where lower(b.email) = ${emailKey}) as w
      join threads t on t.id = w.id order by t.last_at desc limit ${limit}`,
    (rows) => rows,
  );

/** Takes no more messages of this address, or takes them again; done already, nothing changes. */
export const setBlocked = (
  emailKey: string,
  blocked: boolean,
  { actor, at }: { actor: string; at: Date },
): Question<void> =>
  askSql(
    blocked
      ? sql`insert into blocked_writers (store_id, email_key, actor, at)
          values (${currentStore}, ${emailKey}, ${actor}, ${at.toISOString()}::timestamptz) on conflict do nothing`
      : sql`delete from blocked_writers where email_key = ${emailKey}`,
    () => undefined,
  );

/** Whether a buyer's own thread takes their words, and the store's. */
export const ownThreadTakes = (buyerId: string): Question<{ blocked: boolean; quiet: boolean }> =>
  askSql<{ blocked: boolean; quiet: boolean }, { blocked: boolean; quiet: boolean }>(
    sql`select exists (select from blocked_writers x join buyer_users b on lower(b.email) = x.email_key
          where b.id = ${buyerId}::uuid) as blocked,
        exists (select from quiet_buyers q where q.buyer_id = ${buyerId}::uuid) as quiet`,
    ([row]) => row ?? { blocked: false, quiet: false },
  );

/** A buyer wants no messages but about their orders, or wants them again. */
export const setQuiet = (buyerId: string, quiet: boolean, at: Date): Question<void> =>
  askSql(
    quiet
      ? sql`insert into quiet_buyers (store_id, buyer_id, at)
          values (${currentStore}, ${buyerId}::uuid, ${at.toISOString()}::timestamptz) on conflict do nothing`
      : sql`delete from quiet_buyers where buyer_id = ${buyerId}::uuid`,
    () => undefined,
  );

/** `cardId` is the card that is meant. */
export type NewReport = Omit<typeof reports.$inferInsert, "storeId" | "mediaKey"> & { cardId: string | null };

/** Hands something to the platform, with the picture of the card that is meant while there is one. */
export const insertReport = ({ cardId, ...report }: NewReport): Question<void> =>
  ask(
    (db) =>
      db.insert(reports).values({
        ...report,
        storeId: currentStore,
        mediaKey: sql`(select c.media_key from thread_cards c
          where c.thread_id = ${report.threadId}::uuid and c.id = ${cardId}::uuid)`,
      }),
    () => undefined,
  );

/** How many of a thread are not looked at yet, from this side. */
export const openReportsOf = (threadId: string, side: "buyer" | "staff"): Question<number> =>
  askSql<{ n: number }, number>(
    sql`select count(*)::int as n from reports
      where thread_id = ${threadId}::uuid and side = ${side} and closed_at is null`,
    ([row]) => row?.n ?? 0,
  );
