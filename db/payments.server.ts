import { eq, sql } from "drizzle-orm";
import { holdOrder } from "./order-steps.server.ts";
import { ask, askSql, expectRows, type Question } from "./question.server.ts";
import { payments } from "./schema/orders.ts";
import { paymentMethods } from "./schema/stores.ts";
import { currentStore } from "./schema/tenant.ts";

export type NewPayment = Pick<
  typeof payments.$inferInsert,
  "orderId" | "provider" | "reference" | "amount" | "currency"
> & { id: string; createdAt: Date };

export const insertPayment = (payment: NewPayment): Question<void> =>
  ask(
    (db) => db.insert(payments).values({ ...payment, storeId: currentStore }),
    () => undefined,
  );

/** Keeps where the buyer pays, for the next press. */
export const keepPayUrl = (reference: string, payUrl: string): Question<void> =>
  ask(
    (db) => db.update(payments).set({ payUrl }).where(eq(payments.reference, reference)),
    () => undefined,
  );

/**
 * Puts a new payment in the place of one that led nowhere. Refuses with `order_moved` when the order no longer waits
 * for money, and with `payment_open` when another payment of it waits or was paid.
 */
export const replacePayment = (supersededId: string, payment: NewPayment) => ({
  order: holdOrder(payment.orderId, "placed"),
  superseded: ask(
    (db) =>
      db
        .update(payments)
        .set({ status: "failed" })
        .where(sql`${payments.id} = ${supersededId} and ${payments.status} = 'pending'`),
    () => undefined,
  ),
  alone: askSql(
    sql`select ${expectRows(
      sql`select count(*) from payments where order_id = ${payment.orderId}::uuid and status <> 'failed'`,
      0,
      "payment_open",
    )}`,
    () => undefined,
  ),
  payment: insertPayment(payment),
});

export type MethodRow = {
  provider: "paystack" | "pay_on_delivery";
  enabled: boolean;
  sealedSecret: string | null;
  hint: string | null;
  mode: "test" | "live" | null;
  updatedAt: Date;
};

/** How the store is paid. Secrets are sealed. */
export const paymentMethodRows = (): Question<MethodRow[]> =>
  ask(
    (db) =>
      db
        .select({
          provider: paymentMethods.provider,
          enabled: paymentMethods.enabled,
          sealedSecret: paymentMethods.sealedSecret,
          hint: paymentMethods.hint,
          mode: paymentMethods.mode,
          updatedAt: paymentMethods.updatedAt,
        })
        .from(paymentMethods),
    (rows) => rows,
  );

/** The gateway's sealed secret, or null when the store has none. */
export const sealedSecret = (provider: "paystack"): Question<string | null> =>
  ask(
    (db) =>
      db
        .select({ sealed: paymentMethods.sealedSecret })
        .from(paymentMethods)
        .where(eq(paymentMethods.provider, provider)),
    ([row]) => row?.sealed ?? null,
  );

/** Adds a way to be paid or replaces what was known of it. */
export const putMethod = (method: MethodRow): Question<void> =>
  ask(
    (db) =>
      db
        .insert(paymentMethods)
        .values({ ...method, storeId: currentStore })
        .onConflictDoUpdate({ target: [paymentMethods.storeId, paymentMethods.provider], set: method }),
    () => undefined,
  );

export const removeMethod = (provider: MethodRow["provider"]): Question<void> =>
  ask(
    (db) => db.delete(paymentMethods).where(eq(paymentMethods.provider, provider)),
    () => undefined,
  );
