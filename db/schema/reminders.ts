import { sql } from "drizzle-orm";
import { check, index, pgPolicy, pgTable, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { stores } from "./stores.ts";
import { id, moment, ownStoreOnly, platformRole } from "./tenant.ts";

/**
 * Who asked to be reminded of a cart. The address goes when nothing more is to be sent to it, or nobody comes back; what is left
 * counts. No foreign key to the cart: how many came back is known longer than carts are kept.
 */
export const cartReminders = pgTable(
  "cart_reminders",
  {
    id: id(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    cartId: uuid("cart_id").notNull(),
    email: text("email"),
    /** The language it was asked in, e.g. `fr`; empty for the store's main one. */
    language: text("language").notNull().default(""),
    agreedAt: moment("agreed_at").notNull(),
    /** How many of its two letters are behind it, sent or not. */
    step: smallint("step").notNull().default(0),
    /** When the next letter is to be thought of or, behind the last, the address to be forgotten. Null when that is done. */
    dueAt: moment("due_at"),
    firstSentAt: moment("first_sent_at"),
    secondSentAt: moment("second_sent_at"),
    /** When somebody came by a letter's link, and into which cart they took what was in this one. */
    backAt: moment("back_at"),
    backAs: uuid("back_as"),
  },
  (t) => [
    unique("cart_reminders_once").on(t.storeId, t.cartId),
    index("cart_reminders_of_email")
      .on(t.storeId, t.email)
      .where(sql`email is not null`),
    index("cart_reminders_back")
      .on(t.storeId, t.backAs)
      .where(sql`back_as is not null`),
    // By time before store, as `stock_requests_due`.
    index("cart_reminders_due")
      .on(t.dueAt, t.storeId)
      .where(sql`due_at is not null`),
    check("cart_reminders_step", sql`step between 0 and 2`),
    check("cart_reminders_back_whole", sql`(back_at is null) = (back_as is null)`),
    ownStoreOnly(),
    pgPolicy("platform_sweeps", { for: "select", to: platformRole, using: sql`due_at is not null` }),
  ],
);
