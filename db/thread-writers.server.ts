import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";
import { blockedAbout } from "./safety.server.ts";

/** The buyer of a thread, as one who speaks in it: `id` is that of their account in a thread from before an order, and else empty. */
export type ThreadBuyer = {
  kind: "order" | "buyer";
  id: string;
  name: string;
  email: string;
  /** The store takes no words of theirs. In a dispute both are heard. */
  blocked: boolean;
  /** They want no messages but about their orders. */
  quiet: boolean;
  /** Up to which message letters told each side: not from the first unread one on that none went out with. */
  buyerTold: number;
  staffTold: number;
};

/** Whose thread this is; null when it is none. */
export const buyerOfThread = (threadId: string): Question<ThreadBuyer | null> =>
  askSql<ThreadBuyer, ThreadBuyer | null>(
    sql`select w.*, coalesce(case when t.buyer_passed > t.buyer_read then t.buyer_passed - 1 end, t.buyer_told, 0) as "buyerTold",
      coalesce(case when t.staff_passed > t.staff_read then t.staff_passed - 1 end, t.staff_told, 0) as "staffTold" from (
      select 'order' as kind, '' as id, o.name, o.email,
        ${blockedAbout} as blocked,
        false as quiet
      from orders o where o.id = ${threadId}::uuid and o.erased_at is null
      union all
      select 'buyer', b.id::text, b.name, b.email,
        exists (select from blocked_writers x where x.email_key = lower(b.email)),
        exists (select from quiet_buyers q where q.store_id = b.store_id and q.buyer_id = b.id)
      from buyer_users b where b.id = ${threadId}::uuid) as w left join threads t on t.id = ${threadId}::uuid`,
    ([row]) => row ?? null,
  );
