import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { carts } from "./carts.ts";
import { orders } from "./orders.ts";
import { refunds } from "./refunds.ts";
import { stores } from "./stores.ts";
import { id, moment, ownStoreOnly } from "./tenant.ts";

/** Money that somebody paid for later. The code itself is kept nowhere: it is in the letter, and here is its hash. */
export const giftCards = pgTable(
  "gift_cards",
  {
    id: id(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    codeHash: text("code_hash").notNull(),
    lastFour: text("last_four").notNull(),
    currency: text("currency").notNull(),
    /** Minor units: what it was issued with, and what is on it now, which is the sum of its movements. */
    issued: bigint("issued", { mode: "number" }).notNull(),
    balance: bigint("balance", { mode: "number" }).notNull(),
    /** Whom the letter with the code goes to; null when it was told by hand or its buyer is forgotten. */
    email: text("email"),
    note: text("note").notNull().default(""),
    expiresAt: moment("expires_at"),
    disabledAt: moment("disabled_at"),
    /** The order it was bought with, and the how-manieth piece of which line. */
    orderId: uuid("order_id"),
    orderLine: integer("order_line"),
    piece: integer("piece"),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }),
    unique("gift_cards_in_store").on(t.storeId, t.id),
    uniqueIndex("gift_cards_code").on(t.storeId, t.codeHash),
    /** A piece that was bought is one card, however often its order is handled. */
    unique("gift_cards_bought_once").on(t.storeId, t.orderId, t.orderLine, t.piece),
    index("gift_cards_newest").on(t.storeId, t.createdAt, t.id),
    check("gift_cards_issued", sql`issued > 0`),
    check("gift_cards_balance", sql`balance >= 0`),
    ownStoreOnly(),
  ],
);

/** Every change of a card's balance; their sum is the balance. */
export const giftCardMovements = pgTable(
  "gift_card_movements",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    cardId: uuid("card_id").notNull(),
    orderId: uuid("order_id"),
    /** The refund that gave something back; null when the whole order was called off. */
    refundId: uuid("refund_id"),
    reason: text("reason", { enum: ["issued", "spent", "returned"] }).notNull(),
    /** Minor units; less than zero takes off. */
    amount: bigint("amount", { mode: "number" }).notNull(),
    actor: text("actor").notNull(),
    at: moment("at").notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.storeId, t.cardId],
      foreignColumns: [giftCards.storeId, giftCards.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }),
    foreignKey({
      columns: [t.storeId, t.orderId, t.refundId],
      foreignColumns: [refunds.storeId, refunds.orderId, refunds.id],
    }),
    /** An order takes from a card once, and each of its refunds gives back to it once. */
    unique("gift_card_movements_once")
      .on(t.storeId, t.orderId, t.cardId, t.reason, t.refundId)
      .nullsNotDistinct(),
    index("gift_card_movements_of_card").on(t.storeId, t.cardId, t.at),
    check("gift_card_movements_sign", sql`case reason when 'spent' then amount < 0 else amount > 0 end`),
    ownStoreOnly(),
  ],
);

/** Cards that a shopper laid on the table, kept with the cart; never their codes. */
export const cartGiftCards = pgTable(
  "cart_gift_cards",
  {
    storeId: uuid("store_id").notNull(),
    cartId: uuid("cart_id").notNull(),
    cardId: uuid("card_id").notNull(),
    addedAt: moment("added_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.cartId, t.cardId] }),
    foreignKey({ columns: [t.storeId, t.cartId], foreignColumns: [carts.storeId, carts.id] }).onDelete(
      "cascade",
    ),
    foreignKey({
      columns: [t.storeId, t.cardId],
      foreignColumns: [giftCards.storeId, giftCards.id],
    }).onDelete("cascade"),
    ownStoreOnly(),
  ],
);
