import { sql, type SQL } from "drizzle-orm";
import type { FoundStore } from "./found-store.server.ts";
import { askSql, type Question } from "./question.server.ts";

export type StaffRoleWord = "owner" | "manager" | "staff" | "viewer";

/** A store that a seller owns or staffs. */
export type MembershipRow = FoundStore & {
  role: StaffRoleWord;
  /** Whether it takes real money: by a gateway's live key, or on a bank account. */
  live: boolean;
};

export type SellerStores = {
  /** By name. */
  stores: MembershipRow[];
  /** Whether this seller has an app or a passkey beside the password. */
  secondFactor: boolean;
};

/** Where a seller belongs, and what their sign-in is worth. */
export const storesOfSeller = (userId: string): Question<SellerStores> => storesOf(sql`${userId}`);

/** The same of whoever has this e-mail address (lower-case). */
export const storesOfSellerBy = (email: string): Question<SellerStores> =>
  storesOf(sql`(select id from seller_users where email = ${email})`);

/** The same of whoever this session belongs to. */
export const storesOfSession = (sessionId: string): Question<SellerStores> =>
  storesOf(sql`(select user_id from seller_sessions where id = ${sessionId})`);

const storesOf = (userId: SQL): Question<SellerStores> =>
  askSql<{ stores: MembershipRow[]; secondFactor: boolean }, SellerStores>(
    sql`select (
        select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'status', s.status,
            'currency', s.currency, 'country', s.country, 'timeZone', s.time_zone, 'locale', s.locale, 'languages', s.languages, 'role', f.role,
            'live', exists (select from payment_methods m where m.store_id = s.id and m.enabled and m.mode = 'live'))
          order by s.name, s.id), '[]')
        from store_staff f join stores s on s.id = f.store_id where f.user_id = ${userId}) as stores,
      (exists (select from seller_second_factors where user_id = ${userId} and confirmed_at is not null)
        or exists (select from seller_passkeys where user_id = ${userId})) as "secondFactor"`,
    ([row]) => row ?? { stores: [], secondFactor: false },
  );

/** The copies of somebody's name in the staff lists of their stores follow it. */
export const renameInStores = (userId: string, name: string): Question<void> =>
  askSql(sql`update store_staff set name = ${name} where user_id = ${userId}`, () => undefined);

/** The same for their address. */
export const readdressInStores = (userId: string, email: string): Question<void> =>
  askSql(sql`update store_staff set email = ${email} where user_id = ${userId}`, () => undefined);
