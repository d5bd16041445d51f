import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";

export type ProfileRow = {
  name: string;
  email: string;
  phone: string;
  /** Without one they come in by a code alone. */
  hasPassword: boolean;
  /** Wants to be reminded of a cart they leave. */
  cartReminders: boolean;
  /** Is written to about messages they have not read. */
  messageLetters: boolean;
  createdAt: Date;
};

/** What a buyer's account says about them. */
export const profileOf = (buyerId: string): Question<ProfileRow> =>
  askSql<Omit<ProfileRow, "createdAt"> & { createdAt: string }, ProfileRow>(
    sql`select u.name, u.email, u.phone, u.created_at as "createdAt", u.cart_reminders as "cartReminders",
        not exists (select from message_letter_stops m where m.email = u.email) as "messageLetters",
        exists (select from buyer_accounts a where a.user_id = u.id and a.password is not null) as "hasPassword"
      from buyer_users u where u.id = ${buyerId}::uuid`,
    ([row]) => {
      if (!row) throw new Error("A buyer who is signed in has no account");
      return { ...row, createdAt: new Date(row.createdAt) };
    },
  );

export const setPhone = (buyerId: string, phone: string): Question<void> =>
  askSql(sql`update buyer_users set phone = ${phone} where id = ${buyerId}::uuid`, () => undefined);
