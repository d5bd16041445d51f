import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { connect } from "./connection.server.ts";
import { type FoundStore, lookupColumns } from "./found-store.server.ts";
import { type Counting, counting } from "./counting.server.ts";
import { storeCount, storesBefore, type ConsoleStore } from "./console-stores.server.ts";
import { type DisputeDesk, disputeDesk } from "./dispute-desk.server.ts";
import { type EventDesk, eventDesk } from "./event-desk.server.ts";
import { openDoor } from "./door.server.ts";
import { storesOfSeller, type SellerStores } from "./memberships.server.ts";
import { gatewaysDue, type GatewayDue, type ReconcileDue } from "./reconciliation-due.server.ts";
import { refusal } from "./refused.server.ts";
import {
  events,
  orderCounters,
  paymentMethods,
  sellerUsers,
  stockLocations,
  storeStaff,
  stores,
} from "./schema/index.ts";
import { sessionLives } from "./sessions.server.ts";
import type { Trips } from "./trips.server.ts";
import { addVisits, type VisitMessage } from "./visits.server.ts";

/** What a store's one location is called until somebody renames it; migration 0020 says so too. */
const FIRST_LOCATION = "Main location";

/** A store at one of its addresses, with the number that what is kept of its pages goes by. */
export type Tenant = FoundStore & { version: number };

const version = sql<number>`coalesce((select v.version from store_versions v where v.store_id = ${stores.id}), 0)::int`;

export type NewStore = typeof stores.$inferInsert & { id: string };

/**
 * The side door: what the platform may do outside any one store. It finds stores, opens them, and knows who
 * works where; it sees no product, order or buyer, because its role has no policy for them.
 */
export type PlatformDb = DisputeDesk &
  EventDesk &
  Counting & {
    storeBySlug(slug: string): Promise<Tenant | null>;
    storeById(id: string): Promise<FoundStore | null>;
    /** Which of these addresses some store has already. */
    takenSlugs(slugs: string[]): Promise<string[]>;
    /** The stores this seller owns or staffs. Throws `SignedOut` when this session of theirs is over. */
    storesOf(userId: string, sessionId: string): Promise<SellerStores>;
    /**
     * Stores for the platform's console: name, address, standing and owner, and no more. Throws `SignedOut` when this is not the
     * living session of an admin.
     */
    storesForAdmin(
      admin: { personId: string; sessionId: string },
      asked: { words: string; before: string | null; limit: number },
    ): Promise<{ found: ConsoleStore[]; count: number }>;
    /** Stores with a dispute whose time is over. */
    storesWithDisputesDue(now: Date, limit: number): Promise<string[]>;
    /** Opens a store with its first owner. Throws `Duplicate` (`stores_slug_unique`) when the address is taken. */
    openStore(store: NewStore, ownerId: string): Promise<void>;
    /** Stores with events nobody has handled yet and that are still tried, for the minute sweep. */
    storesWithUnhandledEvents(limit: number): Promise<string[]>;
    /** Stores with a running import that has not moved since `importsBefore`, or a picture waiting since `picturesBefore`. */
    storesStandingStill(importsBefore: Date, picturesBefore: Date, limit: number): Promise<string[]>;
    /** Open stores with a letter due by `now`: to who waits for a variant, or is asked for a review. */
    storesWithLettersDue(now: Date, limit: number): Promise<string[]>;
    /** Stores whose people are to be reached away from the dashboard by `now`. */
    storesWithNoticesDue(now: Date, limit: number): Promise<string[]>;
    /** Stores that a gateway told something which could not be worked off, and is to be tried again by `now`. */
    storesWithParkedEvents(now: Date, limit: number): Promise<string[]>;
    /** Gateways of stores that are to be compared, and how thoroughly; those compared longest ago first. */
    gatewaysToReconcile(due: ReconcileDue, limit: number): Promise<GatewayDue[]>;
    /** Stores with an order, or something added to one, that was not paid in time. */
    storesWithHoldsOver(now: Date, limit: number): Promise<string[]>;
    /** Stores with refunds whose gateway is to be asked now. */
    storesWithRefundsDue(now: Date, limit: number): Promise<string[]>;
    /**
     * Stores whose stock was not compared with its ledger since then, those never compared first: the open ones, and of the others
     * those with replaced keys, which are wiped at the same time.
     */
    storesToCheck(since: Date, limit: number): Promise<string[]>;
    /** Adds gathered visits to the days of their stores, of each message once. */
    countVisits(messages: VisitMessage[]): Promise<void>;
    /** Whether the database answers. */
    ping(): Promise<void>;
  };

/** Opens the side door as the role in `connectionString`, which must be `opnmrt_platform`. */
export function openPlatformDb(connectionString: string, trips: Trips): PlatformDb {
  const reader = connect(connectionString, "read");
  const writer = connect(connectionString, "write");
  const door = openDoor(connectionString, trips, { counts: "platform" });
  const trip = <T>(work: () => Promise<T>) =>
    trips.count("platform", work).catch((error: unknown) => {
      throw refusal(error);
    });

  return {
    storeBySlug: (slug) =>
      trip(async () => {
        const [found] = await reader
          .select({ ...lookupColumns, version })
          .from(stores)
          .where(eq(stores.slug, slug))
          .limit(1);
        return found ?? null;
      }),
    storeById: (id) =>
      trip(async () => {
        const [found] = await reader.select(lookupColumns).from(stores).where(eq(stores.id, id)).limit(1);
        return found ?? null;
      }),
    takenSlugs: (slugs) =>
      trip(async () => {
        const rows = await reader
          .select({ slug: stores.slug })
          .from(stores)
          .where(inArray(stores.slug, slugs));
        return rows.map((row) => row.slug);
      }),
    storesOf: async (userId, sessionId) => {
      const { found } = await door.read({
        lives: sessionLives("seller", userId, sessionId),
        found: storesOfSeller(userId),
      });
      return found;
    },
    storesForAdmin: async ({ personId, sessionId }, { words, before, limit }) => {
      const { found, count } = await door.read({
        lives: sessionLives("admin", personId, sessionId),
        found: storesBefore(words, before, limit),
        count: storeCount(words),
      });
      return { found, count };
    },
    ...disputeDesk(door),
    ...eventDesk(door),
    ...counting(door),
    countVisits: async (messages) => void (await door.write({ added: addVisits(messages) })),
    storesWithDisputesDue: (now, limit) =>
      trip(async () => {
        const { rows } = await reader.execute<{ storeId: string }>(
          sql`select distinct store_id as "storeId" from disputes
            where due_at <= ${now.toISOString()}::timestamptz limit ${limit}`,
        );
        return rows.map((row) => row.storeId);
      }),
    openStore: (store, ownerId) =>
      trip(async () => {
        const writes: [BatchItem<"pg">, ...BatchItem<"pg">[]] = [
          writer.insert(stores).values(store),
          writer.insert(orderCounters).values({ storeId: store.id }),
          writer.insert(stockLocations).values({ storeId: store.id, name: FIRST_LOCATION }),
          writer.insert(paymentMethods).values({ storeId: store.id, provider: "pay_on_delivery" }),
          writer.insert(storeStaff).select((db) =>
            db
              .select({
                storeId: sql`${store.id}::uuid`.as("store_id"),
                userId: sellerUsers.id,
                role: sql`'owner'`.as("role"),
                name: sellerUsers.name,
                email: sellerUsers.email,
                createdAt: sql`now()`.as("created_at"),
              })
              .from(sellerUsers)
              .where(eq(sellerUsers.id, ownerId)),
          ),
        ];
        await writer.batch(writes);
      }),
    storesWithUnhandledEvents: (limit) =>
      trip(async () => {
        const rows = await reader
          .selectDistinct({ storeId: events.storeId })
          .from(events)
          .where(and(isNull(events.handledAt), isNull(events.deadAt)))
          .limit(limit);
        return rows.map((row) => row.storeId);
      }),
    storesStandingStill: (importsBefore, picturesBefore, limit) =>
      trip(async () => {
        const { rows } = await reader.execute<{ storeId: string }>(
          sql`select store_id as "storeId" from imports
              where status = 'running' and moved_at < ${importsBefore.toISOString()}::timestamptz
            union select store_id from product_images
              where state = 'waiting' and queued_at < ${picturesBefore.toISOString()}::timestamptz
            limit ${limit}`,
        );
        return rows.map((row) => row.storeId);
      }),
    storesWithLettersDue: (now, limit) =>
      trip(async () => {
        const { rows } = await reader.execute<{ storeId: string }>(
          sql`select s.id as "storeId" from stores s join (
              select store_id from stock_requests where due_at <= ${now.toISOString()}::timestamptz
              union select store_id from review_invitations where due_at <= ${now.toISOString()}::timestamptz
              union select store_id from threads where tell_due_at <= ${now.toISOString()}::timestamptz) due
              on due.store_id = s.id
            where s.status = 'open'
            -- A closed store forgets, too.
            union select store_id from cart_reminders where due_at <= ${now.toISOString()}::timestamptz limit ${limit}`,
        );
        return rows.map((row) => row.storeId);
      }),
    storesWithNoticesDue: (now, limit) =>
      trip(async () => {
        const { rows } = await reader.execute<{ storeId: string }>(
          sql`select store_id as "storeId" from notice_deliveries where due_at <= ${now.toISOString()}::timestamptz
            union select store_id from notice_people where digest_due_at <= ${now.toISOString()}::timestamptz limit ${limit}`,
        );
        return rows.map((row) => row.storeId);
      }),
    storesWithParkedEvents: (now, limit) =>
      trip(async () => {
        const { rows } = await reader.execute<{ storeId: string }>(
          sql`select distinct store_id as "storeId" from webhook_receipts
            where applied_at is null and next_try_at <= ${now.toISOString()}::timestamptz limit ${limit}`,
        );
        return rows.map((row) => row.storeId);
      }),
    gatewaysToReconcile: (due, limit) =>
      trip(async () => {
        const { rows } = await reader.execute<GatewayDue>(gatewaysDue(due, limit));
        return rows;
      }),
    storesWithHoldsOver: (now, limit) =>
      trip(async () => {
        const { rows } = await reader.execute<{ storeId: string }>(
          sql`select store_id as "storeId" from orders where hold_until <= ${now.toISOString()}::timestamptz
            union select store_id from order_additions
            where status = 'open' and hold_until <= ${now.toISOString()}::timestamptz limit ${limit}`,
        );
        return rows.map((row) => row.storeId);
      }),
    storesWithRefundsDue: (now, limit) =>
      trip(async () => {
        const { rows } = await reader.execute<{ storeId: string }>(
          sql`select distinct store_id as "storeId" from refunds
            where next_attempt_at <= ${now.toISOString()}::timestamptz limit ${limit}`,
        );
        return rows.map((row) => row.storeId);
      }),
    storesToCheck: (since, limit) =>
      trip(async () => {
        const { rows } = await reader.execute<{ storeId: string }>(
          sql`select s.id as "storeId" from stores s left join stock_checks c on c.store_id = s.id
            where (s.status = 'open' or exists (select from payment_keys k where k.store_id = s.id))
              and coalesce(c.checked_at < ${since.toISOString()}::timestamptz, true)
            order by c.checked_at nulls first limit ${limit}`,
        );
        return rows.map((row) => row.storeId);
      }),
    ping: () => trip(async () => void (await reader.execute(sql`select 1`))),
  };
}
