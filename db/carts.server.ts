import { sql, type SQL } from "drizzle-orm";
import { firstImage, visible, type ImageRow } from "./cards.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

export type CartRow = { id: string; expiresAt: Date; orderedAt: Date | null };

/**
 * Which cart: a guest's, by the id that only their browser holds; or a buyer's, the one they fill now when no id is said.
 * A guest's id opens no cart of a buyer, and a buyer's sign-in none of a guest.
 */
export type CartOf =
  | { buyerId: null; cartId: string }
  | { buyerId: string; cartId: string }
  | { buyerId: string; cartId: null };

/** The condition on `carts c` that leaves this one alone. */
export const isCart = ({ buyerId, cartId }: CartOf): SQL => {
  const owner = buyerId === null ? sql`c.buyer_id is null` : sql`c.buyer_id = ${buyerId}::uuid`;
  return cartId === null ? sql`${owner} and c.ordered_at is null` : sql`${owner} and c.id = ${cartId}::uuid`;
};

/** What is sold under a variant's id now. Prices are minor units. */
export type OfferRow = {
  productId: string;
  handle: string;
  title: string;
  /** One value for each axis of the product. */
  options: string[];
  sku: string;
  price: number;
  stock: number;
  tracked: boolean;
  giftCard: boolean;
  /** The weight of one, and whether the store's taxes apply to it. */
  grams: number;
  taxed: boolean;
  backorder: boolean;
  mostPerOrder: number | null;
  image: ImageRow | null;
};

export type CartLineRow = {
  variantId: string;
  quantity: number;
  /** What it was called, and what it cost, when the shopper saw it last. */
  titleSeen: string;
  priceSeen: number;
  /** Null when it is no longer sold. */
  offer: OfferRow | null;
};

export type WantedLine = { variantId: string; quantity: number };

export const offer = sql`jsonb_build_object(
  'productId', p.id, 'handle', p.handle, 'title', p.title, 'options', v.options, 'sku', v.sku, 'price', v.price,
  'stock', v.stock, 'tracked', v.tracked, 'giftCard', p.kind = 'gift_card', 'backorder', v.backorder, 'mostPerOrder', v.most_per_order,
  'grams', v.weight_grams, 'taxed', p.taxed, 'image', coalesce((
    select jsonb_build_object('id', i.id, 'key', i.key, 'alt', i.alt, 'width', i.width, 'height', i.height)
    from product_images i where i.id = v.image_id and i.state = 'ready'), ${firstImage}))`;

export const cartOf = (of: CartOf): Question<CartRow | null> =>
  askSql<{ id: string; expiresAt: string; orderedAt: string | null }, CartRow | null>(
    sql`select c.id, c.expires_at as "expiresAt", c.ordered_at as "orderedAt" from carts c where ${isCart(of)}`,
    ([row]) => (row ? cartRow(row) : null),
  );

const cartRow = (row: { id: string; expiresAt: string; orderedAt: string | null }): CartRow => ({
  id: row.id,
  expiresAt: new Date(row.expiresAt),
  orderedAt: row.orderedAt === null ? null : new Date(row.orderedAt),
});

/** A line `l` of a cart, with what is sold under its variant now (`v`, `p`). */
export const cartLine = sql`jsonb_build_object('variantId', l.variant_id, 'quantity', l.quantity, 'titleSeen', l.title,
  'priceSeen', l.price_seen, 'offer', case when p.id is not null then ${offer} end)`;

/** The lines of a cart in the order they were added, each with what is sold under its variant now. */
export const linesOfCart = (of: CartOf, now: Date): Question<CartLineRow[]> =>
  askSql<{ line: CartLineRow }, CartLineRow[]>(
    sql`select ${cartLine} as line
      from carts c join cart_lines l on l.store_id = c.store_id and l.cart_id = c.id
      left join (variants v join products p on p.id = v.product_id and ${visible(now)}) on v.id = l.variant_id
      where ${isCart(of)} order by l.added_at, l.variant_id`,
    (rows) => rows.map((row) => row.line),
  );

/** A cart with its lines, in one question: for placing, where each statement counts. */
export const filledCart = (
  of: CartOf,
  now: Date,
): Question<{ cart: CartRow | null; lines: CartLineRow[] }> => {
  type Row = { id: string; expiresAt: string; orderedAt: string | null; lines: CartLineRow[] };
  return askSql<Row, { cart: CartRow | null; lines: CartLineRow[] }>(
    sql`select c.id, c.expires_at as "expiresAt", c.ordered_at as "orderedAt", coalesce((
        select jsonb_agg(${cartLine} order by l.added_at, l.variant_id)
        from cart_lines l left join (variants v join products p on p.id = v.product_id and ${visible(now)})
          on v.id = l.variant_id
        where l.store_id = c.store_id and l.cart_id = c.id), '[]') as lines
      from carts c where ${isCart(of)}`,
    ([row]) => ({ cart: row ? cartRow(row) : null, lines: row?.lines ?? [] }),
  );
};

/** What is sold under this variant's id, or null when shoppers may not buy it. */
export const offerOf = (variantId: string, now: Date): Question<OfferRow | null> =>
  askSql<{ offer: OfferRow }, OfferRow | null>(
    sql`select ${offer} as offer from variants v join products p on p.id = v.product_id
      where v.id = ${variantId}::uuid and ${visible(now)}`,
    ([row]) => row?.offer ?? null,
  );

/** Makes a guest's cart, or keeps it for longer. Refuses with `cart_ordered` when it became an order or a buyer's meanwhile. */
export const keepCart = (id: string, expiresAt: Date): Question<void> =>
  askSql(
    sql`with kept as (
        insert into carts (id, store_id, expires_at) values (${id}, ${currentStore}, ${expiresAt.toISOString()})
        on conflict (id) do update set expires_at = excluded.expires_at
          where carts.ordered_at is null and carts.buyer_id is null returning 1)
      select ${expectRows(sql`select count(*) from kept`, 1, "cart_ordered")}`,
    () => undefined,
  );

/** Keeps a cart that is there for longer. Refuses with `cart_ordered` when it is gone or became an order meanwhile. */
export const touchCart = (id: string, expiresAt: Date): Question<void> =>
  askSql(
    sql`with kept as (
        update carts set expires_at = ${expiresAt.toISOString()} where id = ${id}::uuid and ordered_at is null returning 1)
      select ${expectRows(sql`select count(*) from kept`, 1, "cart_ordered")}`,
    () => undefined,
  );

/** Adds to a cart, or to the line it has already, up to `most` of the variant. `price` is what the shopper saw. */
export const addLine = (
  of: CartOf,
  line: WantedLine & { title: string; price: number; most: number },
): Question<void> =>
  askSql(
    sql`insert into cart_lines as l (store_id, cart_id, variant_id, quantity, title, price_seen)
      select c.store_id, c.id, ${line.variantId}::uuid, ${Math.min(line.quantity, line.most)}::int, ${line.title},
        ${line.price}::bigint from carts c where ${isCart(of)}
      on conflict (store_id, cart_id, variant_id) do update set title = excluded.title, price_seen = excluded.price_seen,
        quantity = least(l.quantity + ${line.quantity}::int, ${line.most}::int)`,
    () => undefined,
  );

/** Sets the quantities and the prices seen of lines that are in the cart; a quantity of 0 takes the line out. */
export const setLines = (cartId: string, lines: (WantedLine & { price: number })[]): Question<void> =>
  askSql(
    sql`with wanted as (
        select * from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
          as w ("variantId" uuid, quantity int, price bigint)),
      removed as (
        delete from cart_lines l using wanted w
        where l.cart_id = ${cartId}::uuid and l.variant_id = w."variantId" and w.quantity = 0)
      update cart_lines l set quantity = w.quantity, price_seen = w.price from wanted w
      where l.cart_id = ${cartId}::uuid and l.variant_id = w."variantId" and w.quantity > 0`,
    () => undefined,
  );

/** Turns the cart into an order, once. Refuses with `cart_ordered` when that has happened or its time is over. */
export const spendCart = (id: string, now: Date): Question<void> =>
  askSql(
    sql`with used as (
        update carts set ordered_at = ${now.toISOString()}
        where id = ${id}::uuid and ordered_at is null and expires_at > ${now.toISOString()} returning 1)
      select ${expectRows(sql`select count(*) from used`, 1, "cart_ordered")}`,
    () => undefined,
  );
