import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { buyerUsers } from "./buyers.ts";
import { carts } from "./carts.ts";
import { discounts } from "./discounts.ts";
import { orders } from "./orders.ts";
import { id, moment, ownStoreOnly } from "./tenant.ts";

/** What an offer is of: a variant, how many of it at most, and what one costs by it (minor units). `usual` is what it cost then. */
export type OfferedLine = {
  variantId: string;
  title: string;
  variantTitle: string;
  quantity: number;
  price: number;
  usual: number;
};

/**
 * What messages hold besides words: a picture, a product, an offer. Written before the room hears of it, and its id is the message's. The
 * message has the id and a line of text; what the thing is today stands here. It goes with the order or the buyer of its thread.
 */
export const threadCards = pgTable(
  "thread_cards",
  {
    id: id(),
    storeId: uuid("store_id").notNull(),
    threadId: uuid("thread_id").notNull(),
    orderId: uuid("order_id"),
    buyerId: uuid("buyer_id"),
    kind: text("kind", { enum: ["picture", "product", "offer"] }).notNull(),
    by: text("by", { enum: ["buyer", "staff", "admin"] }).notNull(),
    /** Who of them: a seller's id, a buyer's; empty for a guest. */
    authorId: text("author_id").notNull().default(""),
    madeAt: moment("made_at").notNull(),
    /** What it says where it can't be shown: a picture's description, a product's name, an offer in short. */
    text: text("text").notNull(),
    /** `private/<store id>/…`: served to whoever has a signed address, for a while. Pixels. */
    mediaKey: text("media_key"),
    width: integer("width"),
    height: integer("height"),
    /** No reference: a product that is gone leaves its card, which says so. */
    productId: uuid("product_id"),
    discountId: uuid("discount_id"),
    lines: jsonb("lines").$type<OfferedLine[]>(),
  },
  (t) => [
    unique("thread_cards_in_store").on(t.storeId, t.id),
    foreignKey({ columns: [t.storeId, t.orderId], foreignColumns: [orders.storeId, orders.id] }).onDelete(
      "cascade",
    ),
    foreignKey({
      columns: [t.storeId, t.buyerId],
      foreignColumns: [buyerUsers.storeId, buyerUsers.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.storeId, t.discountId], foreignColumns: [discounts.storeId, discounts.id] }),
    index("thread_cards_of_thread").on(t.storeId, t.threadId, t.madeAt),
    index("thread_cards_of_discount")
      .on(t.storeId, t.discountId)
      .where(sql`discount_id is not null`),
    check(
      "thread_cards_of_one",
      sql`(order_id is null) <> (buyer_id is null) and thread_id = coalesce(order_id, buyer_id)`,
    ),
    check(
      "thread_cards_whole",
      sql`case kind when 'picture' then media_key is not null and width > 0 and height > 0
        when 'product' then product_id is not null
        when 'offer' then discount_id is not null and jsonb_array_length(lines) between 1 and 20 else false end`,
    ),
    check("thread_cards_by", sql`by in ('buyer', 'staff', 'admin')`),
    ownStoreOnly(),
  ],
);

/** The offers that were taken up with a cart: those of its discounts that come by no code. */
export const cartOffers = pgTable(
  "cart_offers",
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
      foreignColumns: [threadCards.storeId, threadCards.id],
    }).onDelete("cascade"),
    ownStoreOnly(),
  ],
);
