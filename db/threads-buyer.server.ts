import { sql } from "drizzle-orm";
import type { ProviderWord } from "./payments-of-order.server.ts";
import { askSql, type Question } from "./question.server.ts";
import type { OrderToTalkOf } from "./threads.server.ts";

/** An order as its thread is shown to its buyer, and what happened since the first message that the thread does not tell yet. */
export type OrderThreadRow = OrderToTalkOf & {
  currency: string;
  method: ProviderWord;
  deliveryMethod: "rate" | "local" | "pickup";
  source: "web" | "draft" | "in_person" | "phone";
  paidWith: "" | "cash" | "terminal" | "transfer" | "other";
  /** Oldest first. */
  untold: { id: string; type: string; data: Record<string, unknown>; at: Date }[];
};

export const orderThread = (number: number): Question<OrderThreadRow | null> =>
  askSql<Sent, OrderThreadRow | null>(
    sql`select o.id, o.number, o.key, o.buyer_id as "buyerId", o.name, o.currency, o.method, o.source,
        o.delivery_method as "deliveryMethod", o.paid_with as "paidWith",
        (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'type', e.type, 'data', e.data, 'at', e.at)
            order by e.at, e.id), '[]')
          from thread_messages first join events e on e.store_id = first.store_id and e.order_id = first.thread_id
            and e.at >= first.sent_at
          where first.store_id = o.store_id and first.thread_id = o.id and first.seq = 1
            and not exists (select from thread_messages m where m.store_id = o.store_id and m.thread_id = o.id
              and m.by = 'system' and m.client_id = e.id::text)) as untold
      from orders o where o.number = ${number}::int and o.erased_at is null`,
    ([row]) =>
      row ? { ...row, untold: row.untold.map((event) => ({ ...event, at: new Date(event.at) })) } : null,
  );

type Sent = Omit<OrderThreadRow, "untold"> & {
  untold: (Omit<OrderThreadRow["untold"][number], "at"> & { at: string })[];
};

/** How many messages about an order its buyer has not read. */
export const unreadOfOrder = (number: number): Question<number> =>
  count(sql`t.id = (select id from orders where number = ${number}::int)`);

/** How many messages a buyer has not read, in their own thread and in those of their orders. */
export const unreadOfBuyer = (buyerId: string): Question<number> =>
  count(sql`t.id in (select ${buyerId}::uuid union all
    select id from orders where buyer_id = ${buyerId}::uuid and erased_at is null)`);

const count = (where: ReturnType<typeof sql>): Question<number> =>
  askSql<{ unread: number }, number>(
    sql`select coalesce(sum(t.buyer_unread), 0)::int as unread from threads t where ${where}`,
    ([row]) => row?.unread ?? 0,
  );

/** The thread of an order as its buyer's list shows it. */
export type ListedThreadRow = Pick<
  OrderThreadRow,
  "number" | "key" | "currency" | "method" | "deliveryMethod" | "source" | "paidWith"
> & {
  unread: number;
  lastAt: Date;
  lastBy: "buyer" | "staff" | "admin" | "system";
  /** How the newest message begins; of a step its type. */
  lastText: string;
  /** What it holds besides words. */
  lastOf: "picture" | "product" | "offer" | null;
};

/** The threads of a buyer's orders, those first in which something was said last. */
export const orderThreadsOf = (buyerId: string, most: number): Question<ListedThreadRow[]> =>
  askSql<Omit<ListedThreadRow, "lastAt"> & { lastAt: string }, ListedThreadRow[]>(
    sql`select o.number, o.key, o.currency, o.method, o.source, o.delivery_method as "deliveryMethod",
        o.paid_with as "paidWith", t.buyer_unread as unread, t.last_at as "lastAt", t.last_by as "lastBy",
        t.last_text as "lastText", (select m.body ->> 'of' from thread_messages m
          where m.store_id = t.store_id and m.thread_id = t.id and m.seq = t.last_seq) as "lastOf"
      from orders o join threads t on t.store_id = o.store_id and t.id = o.id
      where o.buyer_id = ${buyerId}::uuid and o.erased_at is null
      order by t.last_at desc, o.number desc limit ${most}`,
    (rows) => rows.map((row) => ({ ...row, lastAt: new Date(row.lastAt) })),
  );
