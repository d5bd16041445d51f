import { eq, sql } from "drizzle-orm";
import { holdAddition } from "./additions.server.ts";
import type { ProviderWord } from "./payments-of-order.server.ts";
import { holdOrder } from "./order-steps.server.ts";
import { nobodyTook } from "./partly-sent.server.ts";
import { ask, askSql, expectRows, type Question } from "./question.server.ts";
import { payments } from "./schema/orders.ts";
import { currentStore } from "./schema/tenant.ts";

export type NewPayment = Pick<
  typeof payments.$inferInsert,
  "orderId" | "additionId" | "provider" | "reference" | "amount" | "currency" | "keyGeneration"
> & { id: string; createdAt: Date };

export const insertPayment = (payment: NewPayment): Question<void> =>
  ask(
    (db) => db.insert(payments).values({ ...payment, storeId: currentStore }),
    () => undefined,
  );

/**
 * What an order holds did not go back on the shelf since it was read, or was taken again; nor did all of it come back. Refuses with
 * `order_moved`.
 */
const stillKept = (orderId: string): Question<void> =>
  askSql(
    sql`select ${expectRows(
      sql`select count(*) from orders o where o.id = ${orderId}::uuid and o.released_at is null and not ${nobodyTook}`,
      1,
      "order_moved",
    )}`,
    () => undefined,
  );

/** Keeps where the buyer pays, for the next press, and with which key of the store it was opened. */
export const keepPayUrl = (reference: string, payUrl: string, keyGeneration: number): Question<void> =>
  ask(
    (db) => db.update(payments).set({ payUrl, keyGeneration }).where(eq(payments.reference, reference)),
    () => undefined,
  );

/**
 * Puts a new payment in the place of one that led nowhere, for the order or for what was added to it. Refuses with `order_moved` when the order no longer waits
 * for money, and with `payment_open` when another payment of it waits or was paid, or the one that leads nowhere asks for another sum by now: what
 * comes back before it was paid lowers it where it is.
 */
export const replacePayment = (superseded: { id: string; amount: number }, payment: NewPayment) => ({
  order: holdOrder(payment.orderId, payment.additionId ? "paid" : "placed"),
  ...(payment.additionId
    ? { addition: holdAddition(payment.orderId, payment.additionId) }
    : { kept: stillKept(payment.orderId) }),
  superseded: ask(
    (db) =>
      db
        .update(payments)
        .set({ status: "failed" })
        .where(
          sql`${payments.id} = ${superseded.id} and ${payments.status} = 'pending' and ${payments.amount} = ${superseded.amount}`,
        ),
    () => undefined,
  ),
  alone: askSql(
    sql`select ${expectRows(
      sql`select count(*) from payments where order_id = ${payment.orderId}::uuid and status in ('pending', 'paid')
        and addition_id is not distinct from ${payment.additionId ?? null}::uuid`,
      0,
      "payment_open",
    )}`,
    () => undefined,
  ),
  payment: insertPayment(payment),
});

/**
 * The order is paid by another way from now on, and waits as long as that takes; what is partly on its way already is not given up.
 * Needs `replacePayment` before it.
 */
export const switchMethod = (orderId: string, method: ProviderWord, until: Date | null): Question<void> =>
  askSql(
    sql`update orders set method = ${method}, hold_until = case when exists (
        select from order_lines where order_id = ${orderId}::uuid and sent > 0) then null else ${until?.toISOString() ?? null}::timestamptz end
      where id = ${orderId}::uuid`,
    () => undefined,
  );

/** No payment of an addition is waited for any more; money that comes on one all the same is recognised. */
export const setAside = (orderId: string, additionId: string): Question<void> =>
  askSql(
    sql`update payments set status = 'failed' where order_id = ${orderId}::uuid and addition_id = ${additionId}::uuid
        and status = 'pending'`,
    () => undefined,
  );
