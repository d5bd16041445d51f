import { sql, type SQL } from "drizzle-orm";
import { escapeLike } from "./cards.server.ts";
import { isCart, type CartOf } from "./carts.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

/** A gift card as it stands. Minor units of `currency`. */
export type GiftCardRow = {
  id: string;
  lastFour: string;
  currency: string;
  issued: number;
  balance: number;
  email: string | null;
  note: string;
  expiresAt: Date | null;
  disabledAt: Date | null;
  createdAt: Date;
  orderNumber: number | null;
};

type Sent = Omit<GiftCardRow, "expiresAt" | "disabledAt" | "createdAt"> & {
  expiresAt: string | null;
  disabledAt: string | null;
  createdAt: string;
};

const columns = sql`jsonb_build_object('id', g.id, 'lastFour', g.last_four, 'currency', g.currency, 'issued', g.issued,
  'balance', g.balance, 'email', g.email, 'note', g.note, 'expiresAt', g.expires_at, 'disabledAt', g.disabled_at,
  'createdAt', g.created_at, 'orderNumber', (select o.number from orders o where o.id = g.order_id))`;

const moment = (text: string | null) => (text === null ? null : new Date(text));
const received = (sent: Sent): GiftCardRow => ({
  ...sent,
  expiresAt: moment(sent.expiresAt),
  disabledAt: moment(sent.disabledAt),
  createdAt: new Date(sent.createdAt),
});

const cards = <T>(rest: SQL, answer: (rows: GiftCardRow[]) => T): Question<T> =>
  askSql<{ card: Sent }, T>(sql`select ${columns} as card from gift_cards g ${rest}`, (rows) =>
    answer(rows.map((row) => received(row.card))),
  );

export const cardByHash = (codeHash: string): Question<GiftCardRow | null> =>
  cards(sql`where g.code_hash = ${codeHash}`, ([row]) => row ?? null);

export const cardById = (id: string): Question<GiftCardRow | null> =>
  cards(sql`where g.id = ${id}::uuid`, ([row]) => row ?? null);

/** The cards laid on the table for this cart, in the order they were. */
export const cardsOfCart = (of: CartOf): Question<GiftCardRow[]> =>
  cards(
    sql`join cart_gift_cards k on k.card_id = g.id join carts c on c.id = k.cart_id where ${isCart(of)}
      order by k.added_at, g.id`,
    (rows) => rows,
  );

/** Newest first, after the card `after` was made. `words` is the end of a code, or part of an e-mail address or note. */
export const cardsBefore = (
  after: { at: Date; id: string } | null,
  words: string,
  limit: number,
): Question<GiftCardRow[]> => {
  const part = `%${escapeLike(words)}%`;
  return cards(
    sql`where ${after ? sql`(g.created_at, g.id) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)` : sql`true`}
      and ${words ? sql`(g.email ilike ${part} or g.note ilike ${part} or g.last_four = ${words.toUpperCase().slice(-4)})` : sql`true`}
      order by g.created_at desc, g.id desc limit ${limit}`,
    (rows) => rows,
  );
};

export type MovementRow = {
  reason: "issued" | "spent" | "returned";
  amount: number;
  actor: string;
  at: Date;
  orderNumber: number | null;
};

/** What happened to a card's money, the newest first. */
export const movementsOf = (cardId: string): Question<MovementRow[]> =>
  askSql<{ row: Omit<MovementRow, "at"> & { at: string } }, MovementRow[]>(
    sql`select jsonb_build_object('reason', m.reason, 'amount', m.amount, 'actor', m.actor, 'at', m.at,
        'orderNumber', (select o.number from orders o where o.id = m.order_id)) as row
      from gift_card_movements m where m.card_id = ${cardId}::uuid order by m.at desc, m.id desc limit 200`,
    (rows) => rows.map(({ row }) => ({ ...row, at: new Date(row.at) })),
  );

export type NewGiftCard = {
  id: string;
  movementId: string;
  codeHash: string;
  lastFour: string;
  currency: string;
  amount: number;
  email: string | null;
  note: string;
  expiresAt: Date | null;
  /** The piece of the order line that it is, when it was bought. */
  bought: { orderId: string; line: number; piece: number } | null;
  actor: string;
  at: Date;
};

/** Makes cards with their first movement, each once: a piece that was bought is not made again. */
export const issueCards = (wanted: NewGiftCard[]): Question<void> => {
  const rows = wanted.map(({ bought, ...card }) => ({ ...card, ...bought }));
  return askSql(
    sql`with wanted as (
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w (id uuid, "movementId" uuid,
          "codeHash" text, "lastFour" text, currency text, amount bigint, email text, note text, "expiresAt" timestamptz,
          "orderId" uuid, line int, piece int, actor text, at timestamptz)),
      made as (
        insert into gift_cards (id, store_id, code_hash, last_four, currency, issued, balance, email, note, expires_at,
          order_id, order_line, piece, created_at)
        select id, ${currentStore}, "codeHash", "lastFour", currency, amount, amount, email, note, "expiresAt", "orderId",
          line, piece, at from wanted
        on conflict do nothing returning id),
      moved as (
        insert into gift_card_movements (id, store_id, card_id, reason, amount, actor, at)
        select w."movementId", ${currentStore}, w.id, 'issued', w.amount, w.actor, w.at from wanted w join made on made.id = w.id)
      select ${expectRows(sql`select count(*) from made`, wanted.length, "card_issued")}`,
    () => undefined,
  );
};

/** Which pieces of an order's lines are cards already. */
export const cardsOfOrder = (orderId: string): Question<{ line: number; piece: number }[]> =>
  askSql<{ line: number; piece: number }, { line: number; piece: number }[]>(
    sql`select order_line as line, piece from gift_cards where order_id = ${orderId}::uuid`,
    (rows) => rows,
  );

/** Puts a card on the table for a cart, at most `most`; one that lies there already stays. */
export const layCard = (of: CartOf, cardId: string, most: number): Question<void> =>
  askSql(
    sql`insert into cart_gift_cards (store_id, cart_id, card_id)
      select c.store_id, c.id, ${cardId}::uuid from carts c where ${isCart(of)}
        and (select count(*) from cart_gift_cards k where k.cart_id = c.id) < ${most}
      on conflict do nothing`,
    () => undefined,
  );

export const takeCardBack = (of: CartOf, cardId: string): Question<void> =>
  askSql(
    sql`delete from cart_gift_cards k using carts c where ${isCart(of)} and k.cart_id = c.id and k.card_id = ${cardId}::uuid`,
    () => undefined,
  );

export type Spending = { movementId: string; cardId: string; amount: number };

/**
 * Pays with gift cards for an order that stands in the same batch. Refuses with `gift_card_spent` when one has less on it by
 * now, was disabled or is over its time. The rows are locked in the order of their ids.
 */
export const spendCards = (orderId: string, spent: Spending[], actor: string, now: Date): Question<void> => {
  const at = sql`${now.toISOString()}::timestamptz`;
  return askSql(
    sql`with wanted as (
        select * from jsonb_to_recordset(${JSON.stringify(spent)}::jsonb) as w ("movementId" uuid, "cardId" uuid, amount bigint)),
      held as materialized (
        select id from gift_cards where id in (select "cardId" from wanted) order by id for update),
      paid as (
        update gift_cards g set balance = g.balance - w.amount from held join wanted w on w."cardId" = held.id
        where g.id = held.id and g.balance >= w.amount and g.disabled_at is null
          and (g.expires_at is null or g.expires_at > ${at}) returning w.*),
      moved as (
        insert into gift_card_movements (id, store_id, card_id, order_id, reason, amount, actor, at)
        select "movementId", ${currentStore}, "cardId", ${orderId}::uuid, 'spent', -amount, ${actor}, ${at} from paid)
      select ${expectRows(sql`select count(*) from paid`, spent.length, "gift_card_spent")}`,
    () => undefined,
  );
};

/** What each card has paid of an order and did not get back yet. */
const owedTo = (orderId: string): SQL => sql`
  select m.card_id, -m.amount - coalesce((
    select sum(b.amount) from gift_card_movements b
    where b.order_id = m.order_id and b.card_id = m.card_id and b.reason = 'returned'), 0)::bigint as amount
  from gift_card_movements m where m.order_id = ${orderId}::uuid and m.reason = 'spent'`;

/** Books `parts` (`card_id`, `amount`) on their cards, and on the order. The cards are locked in the order of their ids. */
const givenBack = (orderId: string, refundId: string | null, actor: string, now: Date): SQL => sql`
  held as materialized (
    select id from gift_cards where id in (select card_id from parts where amount > 0) order by id for update),
  given as (
    update gift_cards g set balance = g.balance + parts.amount from held join parts on parts.card_id = held.id
    where g.id = held.id returning parts.card_id, parts.amount),
  moved as (
    insert into gift_card_movements (id, store_id, card_id, order_id, refund_id, reason, amount, actor, at)
    select gen_random_uuid(), ${currentStore}, card_id, ${orderId}::uuid, ${refundId}::uuid, 'returned', amount, ${actor},
      ${now.toISOString()}::timestamptz from given),
  back as (
    update orders set gift_card_back = gift_card_back + (select coalesce(sum(amount), 0) from given)
    where id = ${orderId}::uuid and exists (select from given))`;

/**
 * Puts what an order took from gift cards back onto them, once, also onto those that were disabled or are over their time:
 * the shop settles that with the buyer. Needs the order's row locked before it.
 */
export const giveCardMoneyBack = (
  orderId: string,
  actor: string,
  now: Date,
): Question<{ returned: number }> =>
  askSql<{ returned: number }, { returned: number }>(
    sql`with parts as (${owedTo(orderId)}), ${givenBack(orderId, null, actor, now)}
      select coalesce(sum(amount), 0)::float8 as returned from given`,
    ([row]) => row ?? { returned: 0 },
  );

/**
 * The same of a part, for a refund that stands in the same batch; card by card. Refuses with `order_moved` when the cards
 * have not paid as much that is still theirs. Needs the order's row locked before it.
 */
export const refundToCards = (
  { orderId, refundId, amount }: { orderId: string; refundId: string; amount: number },
  actor: string,
  now: Date,
): Question<void> =>
  askSql(
    sql`with owed as (${owedTo(orderId)}),
      parts as (
        select card_id, greatest(0, least(amount, ${amount}::bigint - coalesce(sum(amount) over (
          order by card_id rows between unbounded preceding and 1 preceding), 0)))::bigint as amount from owed),
      ${givenBack(orderId, refundId, actor, now)}
      select ${expectRows(sql`select coalesce(sum(amount), 0) from given`, sql`${amount}::bigint`, "order_moved")}`,
    () => undefined,
  );

/**
 * Cards that were bought with an order and are refunded can't be spent any more. Refuses with `card_spent` when fewer are whole
 * than are refunded. Needs the refund's lines before it in the same batch.
 */
export const disableRefunded = (orderId: string, now: Date): Question<void> =>
  askSql(
    sql`with lines as (
        select (row_number() over (order by l.position))::int - 1 as line, l.gift_card, l.quantity - coalesce((
          select sum(r.quantity) from refund_lines r where r.order_line_id = l.id), 0)::int as kept
        from order_lines l where l.order_id = ${orderId}::uuid),
      live as (
        select g.id, g.order_line, g.balance = g.issued as whole, lines.kept,
          count(*) over (partition by g.order_line) - lines.kept as over,
          row_number() over (partition by g.order_line order by g.balance = g.issued desc, g.piece desc) as place
        from gift_cards g join lines on lines.line = g.order_line and lines.gift_card
        where g.order_id = ${orderId}::uuid and g.disabled_at is null),
      ended as (
        update gift_cards g set disabled_at = ${now.toISOString()} from live
        where g.id = live.id and live.place <= live.over and live.whole and g.balance = g.issued returning 1)
      select ${expectRows(
        sql`select count(*) from ended`,
        sql`select count(*) from live where place <= over`,
        "card_spent",
      )}`,
    () => undefined,
  );

/** No one pays with this card any more; its balance stays to be seen. Refuses with `card_moved` when that is so already. */
export const disableCard = (id: string, now: Date): Question<void> =>
  askSql(
    sql`with done as (
        update gift_cards set disabled_at = ${now.toISOString()} where id = ${id}::uuid and disabled_at is null returning 1)
      select ${expectRows(sql`select count(*) from done`, 1, "card_moved")}`,
    () => undefined,
  );

/** The same of all cards that were bought with an order. Refuses with `card_spent` when something of one was spent. */
export const disableBought = (orderId: string, now: Date): Question<void> =>
  askSql(
    sql`with ended as (
        update gift_cards set disabled_at = ${now.toISOString()} where order_id = ${orderId}::uuid and disabled_at is null
        returning balance = issued as whole)
      select ${expectRows(sql`select count(*) from ended where not whole`, 0, "card_spent")}`,
    () => undefined,
  );
