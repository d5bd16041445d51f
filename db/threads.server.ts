import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";

/** An order as somebody comes to its thread. */
export type OrderToTalkOf = { id: string; number: number; key: string; buyerId: string | null; name: string };

export const orderToTalkOf = (number: number): Question<OrderToTalkOf | null> =>
  askSql<OrderToTalkOf, OrderToTalkOf | null>(
    sql`select id, number, key, buyer_id as "buyerId", name from orders where number = ${number} and erased_at is null`,
    ([order]) => order ?? null,
  );

/** Whose a thread of this id would be: an order's, or a buyer's; null when the store has neither. */
export const threadWith = (id: string): Question<"order" | "buyer" | null> =>
  askSql<{ kind: "order" | "buyer" | null }, "order" | "buyer" | null>(
    sql`select case when exists (select from orders where id = ${id}::uuid and erased_at is null) then 'order'
      when exists (select from buyer_users where id = ${id}::uuid) then 'buyer' end as kind`,
    ([row]) => row?.kind ?? null,
  );
