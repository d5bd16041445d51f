import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

/** A letter about this order at `dueAt`; goes with the order's step. */
export const inviteLater = (orderId: string, dueAt: Date): Question<void> =>
  askSql(
    sql`insert into review_invitations (store_id, order_id, due_at)
      values (${currentStore}, ${orderId}::uuid, ${dueAt.toISOString()}::timestamptz) on conflict do nothing`,
    () => undefined,
  );

export type DueInvitationRow = {
  orderId: string;
  number: number;
  key: string;
  name: string;
  email: string;
  /** The order was placed in; empty for the store's main one. */
  language: string;
  dueAt: Date;
  /** Whether it may still be sent: the order stands, its buyer is not forgotten and has not said no. */
  wanted: boolean;
  /** Products of the order that are still there, that its buyer kept and has not reviewed. */
  titles: string[];
};

export const dueInvitations = (limit: number, now: Date): Question<DueInvitationRow[]> =>
  askSql<{ due: Omit<DueInvitationRow, "dueAt"> & { dueAt: string } }, DueInvitationRow[]>(
    sql`select jsonb_build_object('orderId', o.id, 'number', o.number, 'key', o.key, 'name', o.name, 'email', o.email,
        'language', o.language,
        'dueAt', i.due_at, 'wanted', o.status = 'fulfilled' and o.email <> '' and o.erased_at is null and not o.erase_when_over
          and not exists (select from letter_stops s where s.email = o.email),
        'titles', (select coalesce(jsonb_agg(distinct p.title), '[]') from order_lines l join products p on p.id = l.product_id
          where l.order_id = o.id and l.quantity > l.removed + l.returned
            and not exists (select from reviews r where r.product_id = p.id
            and r.author in (o.buyer_id::text, o.email)))) as due
      from review_invitations i join orders o on o.id = i.order_id
      where i.due_at <= ${now.toISOString()}::timestamptz order by i.due_at, o.id limit ${limit}`,
    (rows) => rows.map(({ due }) => ({ ...due, dueAt: new Date(due.dueAt) })),
  );

export const dropInvitations = (orderIds: string[]): Question<void> =>
  askSql(
    sql`delete from review_invitations
      where order_id in (select jsonb_array_elements_text(${JSON.stringify(orderIds)}::jsonb)::uuid)`,
    () => undefined,
  );

/** This address wants no more invitations from this store. */
export const stopLetters = (email: string, now: Date): Question<void> =>
  askSql(
    sql`insert into letter_stops (store_id, email, created_at)
      values (${currentStore}, ${email}, ${now.toISOString()}::timestamptz) on conflict do nothing`,
    () => undefined,
  );
