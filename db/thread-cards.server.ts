import { sql, type SQL } from "drizzle-orm";
import { firstImage, prices, visible, type ImageRow } from "./cards.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";
import type { OfferedLine } from "./schema/thread-cards.ts";
import { currentStore } from "./schema/tenant.ts";

export type { OfferedLine } from "./schema/thread-cards.ts";

type Thread = { kind: "order" | "buyer"; id: string };

/** A card to be kept. What it does not need is null. */
export type NewCard = {
  id: string;
  kind: "picture" | "product" | "offer";
  by: "buyer" | "staff" | "admin";
  authorId: string;
  text: string;
  mediaKey?: string;
  width?: number;
  height?: number;
  productId?: string;
  discountId?: string;
  lines?: OfferedLine[];
};

/** Locks whose thread it is, so that what is counted next is as others left it. Refuses with `gone` when they are forgotten. */
export const holdThread = ({ kind, id }: Thread): Question<void> =>
  askSql(
    sql`with held as materialized (${
      kind === "order"
        ? sql`select 1 from orders where id = ${id}::uuid and erased_at is null for no key update`
        : sql`select 1 from buyer_users where id = ${id}::uuid for no key update`
    }) select ${expectRows(sql`select count(*) from held`, 1, "gone")}`,
    () => undefined,
  );

/**
 * Keeps a card; one that is there already is left as it is. Refuses with `too_many_cards` when whoever shows it has shown `day` within 24
 * hours, or the thread holds `all`. Needs `holdThread` before it.
 */
export const insertCard = (
  { kind: of, id }: Thread,
  card: NewCard,
  most: { day: number; all: number },
  now: Date,
): Question<void> =>
  askSql(
    sql`with there as materialized (
        select c.id, c.by = ${card.by} and c.author_id = ${card.authorId}
            and c.made_at > ${now.toISOString()}::timestamptz - interval '24 hours' as fresh
        from thread_cards c where c.thread_id = ${id}::uuid),
      kept as (
        insert into thread_cards (id, store_id, thread_id, order_id, buyer_id, kind, by, author_id, made_at, text, media_key, width,
          height, product_id, discount_id, lines)
        select ${card.id}::uuid, ${currentStore}, ${id}::uuid, ${of === "order" ? id : null}::uuid, ${of === "buyer" ? id : null}::uuid,
          ${card.kind}, ${card.by}, ${card.authorId}, ${now.toISOString()}::timestamptz, ${card.text}, ${card.mediaKey ?? null}::text,
          ${card.width ?? null}::int, ${card.height ?? null}::int, ${card.productId ?? null}::uuid, ${card.discountId ?? null}::uuid,
          ${card.lines ? JSON.stringify(card.lines) : null}::jsonb
        where not exists (select from there where id = ${card.id}::uuid)
          and (select count(*) from there where fresh) < ${most.day}::int and (select count(*) from there) < ${most.all}::int
        returning id)
      select ${expectRows(
        sql`select count(*) from (select id from kept union all select id from there where id = ${card.id}::uuid) as one`,
        1,
        "too_many_cards",
      )}`,
    () => undefined,
  );

/** A card, with what the thing is now. Prices are minor units. */
export type CardRow = {
  id: string;
  kind: NewCard["kind"];
  text: string;
  mediaKey: string | null;
  width: number | null;
  height: number | null;
  /** Null when shoppers can't see it any more. */
  product: CardProductRow | null;
  offer: CardOfferRow | null;
};

export type CardProductRow = {
  id: string;
  handle: string;
  title: string;
  image: ImageRow | null;
  priceFrom: number;
  priceTo: number;
  soldOut: boolean;
};

export type CardOfferRow = {
  lines: OfferedLine[];
  endsAt: Date;
  active: boolean;
  used: boolean;
  /** The order that has it. */
  orderNumber: number | null;
};

type Sent = Omit<CardRow, "offer"> & { offer: (Omit<CardOfferRow, "endsAt"> & { endsAt: string }) | null };

/** More than a page of a thread shows. */
const MOST = 300;

const PRODUCT = sql`jsonb_build_object('id', p.id, 'handle', p.handle, 'title', p.title, 'image', ${firstImage},
  'priceFrom', prices.lowest, 'priceTo', prices.highest, 'soldOut', not prices.in_stock)`;

/** The newest cards of a thread: enough for every page of it but a look far back, where their words have to do. */
const cardsWhere = (where: SQL, now: Date): Question<CardRow[]> =>
  askSql<{ card: Sent }, CardRow[]>(
    sql`select jsonb_build_object('id', c.id, 'kind', c.kind, 'text', c.text, 'mediaKey', c.media_key, 'width', c.width,
        'height', c.height,
        'product', (select ${PRODUCT} from products p cross join ${prices} where p.id = c.product_id and ${visible(now)}),
        'offer', case when d.id is not null then jsonb_build_object('lines', c.lines, 'endsAt', d.ends_at, 'active', d.active,
          'used', d.used >= d.in_all,
          'orderNumber', (select o.number from discount_redemptions r
            join orders o on o.store_id = r.store_id and o.id = r.order_id
            where r.discount_id = d.id and r.returned_at is null limit 1)) end) as card
      from thread_cards c left join discounts d on d.store_id = c.store_id and d.id = c.discount_id
      where ${where} order by c.made_at desc, c.id desc limit ${MOST}`,
    (rows) =>
      rows.map(({ card }) => ({
        ...card,
        offer: card.offer && { ...card.offer, endsAt: new Date(card.offer.endsAt) },
      })),
  );

export const cardsOfThread = (id: string, now: Date): Question<CardRow[]> =>
  cardsWhere(sql`c.thread_id = ${id}::uuid`, now);

export const cardsOfOrder = (number: number, now: Date): Question<CardRow[]> =>
  cardsWhere(sql`c.thread_id = (select id from orders where number = ${number}::int)`, now);

/** Where the pictures of a thread lie, by the id of their card. */
export const pictureKeysOf = (threadId: string): Question<Map<string, string>> =>
  askSql<{ id: string; key: string }, Map<string, string>>(
    sql`select id, media_key as key from thread_cards
      where thread_id = ${threadId}::uuid and kind = 'picture' and media_key is not null`,
    (rows) => new Map(rows.map(({ id, key }) => [id, key])),
  );

/** A product that a message is about, by its id or its address. */
export const productToShow = (
  by: { id: string } | { handle: string },
  now: Date,
): Question<{ id: string; title: string } | null> =>
  askSql<{ id: string; title: string }, { id: string; title: string } | null>(
    sql`select p.id, p.title from products p
      where ${"id" in by ? sql`p.id = ${by.id}::uuid` : sql`p.handle = ${by.handle}`} and ${visible(now)}`,
    ([row]) => row ?? null,
  );

/** Where the pictures of a buyer's own thread lie: they go with the account. */
export const picturesOfBuyer = (buyerId: string): Question<string[]> =>
  askSql<{ key: string }, string[]>(
    sql`select media_key as key from thread_cards where buyer_id = ${buyerId}::uuid and media_key is not null`,
    (rows) => rows.map(({ key }) => key),
  );
