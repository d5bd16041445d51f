import { sql, type SQL } from "drizzle-orm";
import { visible } from "./cards.server.ts";
import { cartLine, isCart, type CartLineRow, type CartOf } from "./carts.server.ts";
import { askSql, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

const at = (moment: Date): SQL => sql`${moment.toISOString()}::timestamptz`;

/** Whether the store offers to remind, and whether whoever fills this cart, or buys here, has said yes. */
export type ReminderChoice = { offered: boolean; asked: boolean };

export const reminderChoice = (of: CartOf): Question<ReminderChoice> =>
  askSql<ReminderChoice, ReminderChoice>(
    sql`select s.cart_reminders as offered, (
        exists (select from carts c join cart_reminders r on r.cart_id = c.id where ${isCart(of)} and r.email is not null)
        or exists (select from buyer_users u where u.id = ${of.buyerId}::uuid and u.cart_reminders)) as asked
      from stores s where s.id = ${currentStore}`,
    ([row]) => row ?? { offered: false, asked: false },
  );

export type NewReminder = { id: string; email: string; language: string; at: Date; dueAt: Date };

/**
 * Somebody wants to be reminded of this cart, while the store does that. An address is reminded of the cart it was said for last.
 * Letters that went for this cart already do not go again.
 */
export const remindOf = (of: CartOf, { id, email, language, at: now, dueAt }: NewReminder) => ({
  others: askSql(
    sql`update cart_reminders r set email = null, due_at = null where r.email = ${email} and r.step = 0
      and not exists (select from carts c where c.id = r.cart_id and ${isCart(of)})`,
    () => undefined,
  ),
  reminder: askSql(
    sql`insert into cart_reminders as r (id, store_id, cart_id, email, language, agreed_at, due_at)
      select ${id}::uuid, ${currentStore}, c.id, ${email}, ${language}, ${at(now)}, ${at(dueAt)}
      from carts c join stores s on s.id = ${currentStore} and s.cart_reminders
      where ${isCart(of)} and c.ordered_at is null
      on conflict (store_id, cart_id) do update set email = excluded.email, language = excluded.language,
        agreed_at = case when r.email is null then excluded.agreed_at else r.agreed_at end,
        due_at = case r.step when 2 then r.due_at else excluded.due_at end
      where r.step < 2`,
    () => undefined,
  ),
});

/** The same for who said so once, in their account: their open cart. */
export const remindBuyer = (
  buyerId: string,
  { id, language, at: now, dueAt }: Omit<NewReminder, "email">,
): Question<void> =>
  askSql(
    sql`insert into cart_reminders (id, store_id, cart_id, email, language, agreed_at, due_at)
      select ${id}::uuid, ${currentStore}, c.id, u.email, ${language}, ${at(now)}, ${at(dueAt)}
      from carts c join buyer_users u on u.id = c.buyer_id and u.cart_reminders
      join stores s on s.id = ${currentStore} and s.cart_reminders
      where c.buyer_id = ${buyerId}::uuid and c.ordered_at is null
      on conflict do nothing`,
    () => undefined,
  );

/** A buyer wants to be reminded of carts they leave, or does not any more. */
export const setConsent = (buyerId: string, on: boolean): Question<void> =>
  askSql(
    on
      ? sql`update buyer_users set cart_reminders = true where id = ${buyerId}::uuid`
      : sql`with off as (
            update buyer_users set cart_reminders = false where id = ${buyerId}::uuid returning email)
          update cart_reminders r set email = null, due_at = null from off where r.email = off.email`,
    () => undefined,
  );

/** Nobody is to be reminded of this cart any more. */
export const remindNoMore = (of: CartOf): Question<void> =>
  askSql(
    sql`update cart_reminders r set email = null, due_at = null
      from carts c where c.id = r.cart_id and ${isCart(of)}`,
    () => undefined,
  );

/** No reminders to this address, from now on or from before; of an account with it, neither. */
export const stopReminders = (email: string): Question<void> =>
  askSql(
    sql`with asked as (update buyer_users set cart_reminders = false where email = ${email} and cart_reminders)
      update cart_reminders set email = null, due_at = null where email = ${email}`,
    () => undefined,
  );

/** The address of an account is forgotten, for whichever cart it was said. */
export const forgetRemindersOf = (buyerId: string): Question<void> =>
  askSql(
    sql`update cart_reminders r set email = null, due_at = null from buyer_users u
      where u.id = ${buyerId}::uuid and (r.email = u.email
        or r.cart_id in (select c.id from carts c where c.buyer_id = u.id))`,
    () => undefined,
  );

/** What is kept of reminders under an address. */
export const remindersTo = (email: string): Question<KeptReminder[]> =>
  askSql<{ kept: Record<keyof KeptReminder, string | null> }, KeptReminder[]>(
    sql`select jsonb_build_object('agreedAt', r.agreed_at, 'firstSentAt', r.first_sent_at, 'secondSentAt', r.second_sent_at) as kept
      from cart_reminders r where r.email = ${email} order by r.agreed_at`,
    (rows) =>
      rows.map(({ kept }) => ({
        agreedAt: new Date(kept.agreedAt ?? 0),
        firstSentAt: perhaps(kept.firstSentAt),
        secondSentAt: perhaps(kept.secondSentAt),
      })),
  );

export type KeptReminder = { agreedAt: Date; firstSentAt: Date | null; secondSentAt: Date | null };

const perhaps = (text: string | null) => (text === null ? null : new Date(text));

/** A reminder whose time has come. */
export type DueReminderRow = {
  id: string;
  cartId: string;
  step: number;
  email: string;
  language: string;
  /** Thirty days after the cart was touched last; null when it is gone. */
  expiresAt: Date | null;
  firstSentAt: Date | null;
  /** Whether a letter may still go: the cart is open, nothing was ordered with this address, and it has not said no. */
  wanted: boolean;
  lines: CartLineRow[];
};

/**
 * Takes reminders whose time has come, the longest due first, and puts them off until `lease`: whoever asks at the same time gets
 * others, and what is not settled (`settleReminders`) comes again.
 */
export const takeDueReminders = (limit: number, now: Date, lease: Date): Question<DueReminderRow[]> =>
  askSql<
    {
      due: Omit<DueReminderRow, "expiresAt" | "firstSentAt"> &
        Record<"expiresAt" | "firstSentAt", string | null>;
    },
    DueReminderRow[]
  >(
    sql`with due as (
        select id from cart_reminders where due_at <= ${at(now)} order by due_at, id limit ${limit} for update skip locked),
      taken as (
        update cart_reminders r set due_at = ${at(lease)} from due where r.id = due.id returning r.*)
      select jsonb_build_object('id', r.id, 'cartId', r.cart_id, 'step', r.step, 'email', coalesce(r.email, ''),
        'language', r.language, 'expiresAt', c.expires_at, 'firstSentAt', r.first_sent_at, 'wanted', ${wanted(now)},
        'lines', coalesce((
          select jsonb_agg(${cartLine} order by l.added_at, l.variant_id) from cart_lines l
          left join (variants v join products p on p.id = v.product_id and ${visible(now)}) on v.id = l.variant_id
          where l.store_id = c.store_id and l.cart_id = c.id), '[]')) as due
      from taken r left join carts c on c.store_id = r.store_id and c.id = r.cart_id order by r.agreed_at, r.id`,
    (rows) =>
      rows.map(({ due }) => ({
        ...due,
        expiresAt: perhaps(due.expiresAt),
        firstSentAt: perhaps(due.firstSentAt),
      })),
  );

/** One address is reminded of one cart a week. Who says yes in their account says it after any no of before, which took that back. */
const wanted = (now: Date): SQL => sql`(
  r.email is not null and coalesce(c.ordered_at is null and c.expires_at > ${at(now)}, false)
  and (not exists (select from letter_stops s where s.email = r.email)
    or exists (select from buyer_users u where u.email = r.email and u.cart_reminders))
  and not exists (select from orders o where o.email = r.email and o.placed_at >= r.agreed_at)
  and not exists (select from orders o where o.cart_id = r.back_as)
  and not exists (select from cart_reminders b where b.email = r.email and b.id <> r.id
    and b.first_sent_at > ${at(now)} - interval '7 days'))`;

/** How a reminder stands after it was looked at: `sentAt` when its letter went, `dueAt` null when its address is to go. */
export type SettledReminder = { id: string; step: number; sentAt: Date | null; dueAt: Date | null };

export const settleReminders = (settled: SettledReminder[]): Question<void> =>
  askSql(
    sql`update cart_reminders r set step = s.step, due_at = s."dueAt",
        first_sent_at = case when s.step = 1 then coalesce(s."sentAt", r.first_sent_at) else r.first_sent_at end,
        second_sent_at = case when s.step = 2 then coalesce(s."sentAt", r.second_sent_at) else r.second_sent_at end,
        email = case when s."dueAt" is not null then r.email end
      from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb)
        as s (id uuid, step int, "sentAt" timestamptz, "dueAt" timestamptz)
      where r.id = s.id`,
    () => undefined,
  );

/** What a link of a letter leads to: the things in the cart as they are sold now. `state` says whether it is there to be filled. */
export type ReturningRow = {
  cartId: string;
  state: "open" | "ordered" | "gone";
  backAs: string | null;
  lines: CartLineRow[];
};

export const returningCart = (reminderId: string, now: Date): Question<ReturningRow | null> =>
  askSql<{ found: ReturningRow }, ReturningRow | null>(
    sql`select jsonb_build_object('cartId', r.cart_id, 'backAs', r.back_as, 'state', case
          when c.ordered_at is not null then 'ordered'
          when exists (select from orders o where o.cart_id = r.back_as) then 'ordered'
          when c.id is null or c.expires_at <= ${at(now)} then 'gone' else 'open' end,
        'lines', coalesce((
          select jsonb_agg(${cartLine} order by l.added_at, l.variant_id) from cart_lines l
          left join (variants v join products p on p.id = v.product_id and ${visible(now)}) on v.id = l.variant_id
          where l.store_id = c.store_id and l.cart_id = c.id and c.ordered_at is null), '[]')) as found
      from cart_reminders r left join carts c on c.store_id = r.store_id and c.id = r.cart_id
      where r.id = ${reminderId}::uuid`,
    ([row]) => row?.found ?? null,
  );

/** Somebody came back by a letter's link, and took the things into this cart. */
export const noteBack = (reminderId: string, into: CartOf, now: Date): Question<void> =>
  askSql(
    sql`update cart_reminders r set back_at = coalesce(r.back_at, ${at(now)}), back_as = c.id
      from carts c where r.id = ${reminderId}::uuid and ${isCart(into)}`,
    () => undefined,
  );

/** A guest has become a buyer: what is known of either's cart goes with them into the new one. For before the old ones go. */
export const carryReminder = (old: SQL, guestCartId: string, fresh: string) => ({
  reminderGathered: askSql(
    sql`update cart_reminders r set cart_id = ${fresh}::uuid from (
        select k.id from cart_reminders k join carts o on o.id = k.cart_id where ${old}
        order by k.email is not null desc, o.id = ${guestCartId}::uuid desc limit 1) as one
      where r.id = one.id and exists (select from carts where id = ${fresh}::uuid)`,
    () => undefined,
  ),
  returnGathered: askSql(
    sql`update cart_reminders r set back_as = ${fresh}::uuid from carts o
      where r.back_as = o.id and ${old} and exists (select from carts where id = ${fresh}::uuid)`,
    () => undefined,
  ),
});

/** Whether the store reminds at all. */
export const remindersOn = (): Question<boolean> =>
  askSql<{ on: boolean }, boolean>(
    sql`select s.cart_reminders as "on" from stores s where s.id = ${currentStore}`,
    ([row]) => row?.on ?? false,
  );

/** Turns reminders of this store on or off. */
export const setReminders = (on: boolean): Question<void> =>
  askSql(sql`update stores set cart_reminders = ${on} where id = ${currentStore}`, () => undefined);
