import { sql } from "drizzle-orm";
import {
  bigint,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { payments } from "./orders.ts";
import { stores } from "./stores.ts";
import { id, moment, ownStoreOnly, platformRole } from "./tenant.ts";

/** Where a run goes on: behind this payment, or at this page of what this key's account took; `answered` when any key was taken. */
export type RunCursor = { after?: string; generation?: number; page?: number; answered?: boolean };

/** One comparison of a store's books with one gateway's. It is done in slices, and goes on where the last one ended. */
export const reconciliationRuns = pgTable(
  "reconciliation_runs",
  {
    id: id(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    provider: text("provider", { enum: ["paystack", "flutterwave"] }).notNull(),
    /** `waiting` asks about what is not settled, `full` compares everything as well. */
    kind: text("kind", { enum: ["waiting", "full"] }).notNull(),
    /** `stopped`: no key was taken. A gateway that is away leaves a run running; it goes on later. */
    state: text("state", { enum: ["running", "done", "stopped"] })
      .notNull()
      .default("running"),
    stage: text("stage", { enum: ["waiting", "charges", "paid"] })
      .notNull()
      .default("waiting"),
    cursor: jsonb("cursor").$type<RunCursor>().notNull().default({}),
    /** What came from then on is compared, up to when it was started. */
    since: moment("since").notNull(),
    startedAt: moment("started_at").notNull(),
    finishedAt: moment("finished_at"),
    /** Who works on it, and until when they are believed to. */
    lease: uuid("lease"),
    leasedUntil: moment("leased_until"),
    /** Payments the gateway was asked about, those of them it had money for that nobody had told of, and those it could not answer for. */
    asked: integer("asked").notNull().default(0),
    booked: integer("booked").notNull().default(0),
    unasked: integer("unasked").notNull().default(0),
    /** Payments of which both say the same, and charges of the same account that are none of this shop's. */
    matched: integer("matched").notNull().default(0),
    others: integer("others").notNull().default(0),
    problem: text("problem").notNull().default(""),
  },
  (t) => [
    /** However often it is started, one runs at a time. */
    uniqueIndex("reconciliation_runs_one")
      .on(t.storeId, t.provider)
      .where(sql`state = 'running'`),
    index("reconciliation_runs_newest").on(t.storeId, t.provider, t.kind, t.startedAt),
    ownStoreOnly(),
    pgPolicy("platform_sweeps", { for: "select", to: platformRole, using: sql`true` }),
  ],
);

/** Where a gateway and the store say different things of one charge. The same one is found once, in however many runs. */
export const reconciliationDifferences = pgTable(
  "reconciliation_differences",
  {
    id: id(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" }),
    provider: text("provider", { enum: ["paystack", "flutterwave"] }).notNull(),
    /**
     * `booked`: money nobody had told of, booked now. `refund_due`: the same, but its order no longer waited. `not_booked`: listed as
     * paid, but not confirmed. `amount`: another sum. `not_paid`: paid here, not there. `unknown`: a reference of ours without an order.
     */
    kind: text("kind", {
      enum: ["booked", "refund_due", "not_booked", "amount", "not_paid", "unknown"],
    }).notNull(),
    reference: text("reference").notNull(),
    /** Null where there is no such payment here. */
    paymentId: uuid("payment_id"),
    /** What the gateway says, in minor units. */
    amount: bigint("amount", { mode: "number" }).notNull(),
    currency: text("currency").notNull(),
    foundAt: moment("found_at").notNull(),
    /** When the seller was told of it, together with all others that were new then. */
    toldAt: moment("told_at"),
    resolvedAt: moment("resolved_at"),
    /** `itself`: the books agree by now. */
    how: text("how", { enum: ["booked", "itself", "settled", "not_ours"] }),
    actor: text("actor"),
  },
  (t) => [
    foreignKey({
      columns: [t.storeId, t.paymentId],
      foreignColumns: [payments.storeId, payments.id],
    }).onDelete("cascade"),
    unique("reconciliation_differences_once").on(
      t.storeId,
      t.provider,
      t.kind,
      t.reference,
      t.amount,
      t.currency,
    ),
    index("reconciliation_differences_open")
      .on(t.storeId, t.foundAt)
      .where(sql`resolved_at is null`),
    index("reconciliation_differences_of_payment").on(t.storeId, t.paymentId),
    ownStoreOnly(),
  ],
);
