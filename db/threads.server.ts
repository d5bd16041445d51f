import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";
import { blockedAbout } from "./safety.server.ts";
import type { OfferedLine } from "./schema/thread-cards.ts";

/** An order as somebody comes to its thread. */
export type OrderToTalkOf = {
  id: string;
  number: number;
  key: string;
  buyerId: string | null;
  name: string;
  /** The store takes no words of its buyer. In a dispute both are heard. */
  blocked: boolean;
};

export const orderToTalkOf = (number: number): Question<OrderToTalkOf | null> =>
  askSql<OrderToTalkOf, OrderToTalkOf | null>(
    sql`select o.id, o.number, o.key, o.buyer_id as "buyerId", o.name,
        ${blockedAbout} as blocked
      from orders o where o.number = ${number} and o.erased_at is null`,
    ([order]) => order ?? null,
  );

/** Whose a thread of this id would be: an order's, or a buyer's; null when the store has neither. */
export const threadWith = (id: string): Question<"order" | "buyer" | null> =>
  askSql<{ kind: "order" | "buyer" | null }, "order" | "buyer" | null>(
    sql`select case when exists (select from orders where id = ${id}::uuid and erased_at is null) then 'order'
      when exists (select from buyer_users where id = ${id}::uuid) then 'buyer' end as kind`,
    ([row]) => row?.kind ?? null,
  );

/** Which of these orders are talked about, and since when. */
export const talkedAbout = (orderIds: string[]): Question<Map<string, Date>> =>
  askSql<{ id: string; since: string }, Map<string, Date>>(
    sql`select t.id, m.sent_at as since
      from threads t join thread_messages m on m.store_id = t.store_id and m.thread_id = t.id and m.seq = 1
      where t.id in (select jsonb_array_elements_text(${JSON.stringify(orderIds)}::jsonb)::uuid)`,
    (rows) => new Map(rows.map(({ id, since }) => [id, new Date(since)])),
  );

/** What a buyer and the store said to each other, before they bought and about the orders of their account. */
export type SaidRow = {
  /** Null for what was said before an order. */
  orderNumber: number | null;
  by: "buyer" | "staff" | "admin";
  author: string;
  text: string;
  /** What it holds besides words, and where a picture lies. */
  of: "picture" | "product" | "offer" | null;
  mediaKey: string | null;
  /** What an offer is of. Minor units. */
  lines: OfferedLine[] | null;
  sentAt: string;
};

export const saidWith = (buyerId: string): Question<SaidRow[]> =>
  askSql<SaidRow, SaidRow[]>(
    sql`select o.number as "orderNumber", m.by, m.author, m.body ->> 'text' as text, m.body ->> 'of' as of,
        c.media_key as "mediaKey", c.lines, m.sent_at as "sentAt"
      from thread_messages m left join orders o on o.id = m.thread_id
        left join thread_cards c on c.store_id = m.store_id and c.thread_id = m.thread_id and c.id::text = m.body ->> 'id'
      where m.thread_id in (select ${buyerId}::uuid union all select id from orders where buyer_id = ${buyerId}::uuid)
        and m.by <> 'system'
      order by m.sent_at, o.number nulls first, m.seq`,
    (rows) => rows,
  );
