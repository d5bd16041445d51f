import { asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { OfferedWord } from "./payments-of-order.server.ts";
import { ask, askSql, type Question } from "./question.server.ts";
import { paymentMethods, type BankAccount } from "./schema/stores.ts";
import { currentStore } from "./schema/tenant.ts";

export type MethodRow = {
  provider: OfferedWord;
  enabled: boolean;
  position: number;
  instructions: string;
  holdDays: number | null;
  bank: BankAccount | null;
  hint: string | null;
  mode: "test" | "live" | null;
  hasWebhookSecret: boolean;
  refusedAt: Date | null;
  updatedAt: Date;
};

/** How the store is paid, in the seller's order. Secrets stay where they are. */
export const paymentMethodRows = (): Question<MethodRow[]> =>
  ask(
    (db) =>
      db
        .select({
          provider: paymentMethods.provider,
          enabled: paymentMethods.enabled,
          position: paymentMethods.position,
          instructions: paymentMethods.instructions,
          holdDays: paymentMethods.holdDays,
          bank: paymentMethods.bank,
          hint: paymentMethods.hint,
          mode: paymentMethods.mode,
          hasWebhookSecret: sql<boolean>`${paymentMethods.sealedWebhookSecret} is not null`,
          refusedAt: paymentMethods.refusedAt,
          updatedAt: paymentMethods.updatedAt,
        })
        .from(paymentMethods)
        .orderBy(asc(paymentMethods.position), desc(paymentMethods.provider)),
    (rows) => rows,
  );

type ByHand = {
  provider: "bank_transfer" | "pay_on_delivery";
  enabled: boolean;
  position: number;
  instructions: string;
  holdDays: number | null;
  bank: BankAccount | null;
  mode: "live" | null;
  updatedAt: Date;
};

/** Adds a way to be paid that needs no key, or replaces what was known of it; where it stands stays. */
export const putMethod = ({ position, ...method }: ByHand): Question<void> =>
  ask(
    (db) =>
      db
        .insert(paymentMethods)
        .values({ ...method, position, storeId: currentStore })
        .onConflictDoUpdate({ target: [paymentMethods.storeId, paymentMethods.provider], set: method }),
    () => undefined,
  );

/** Whether buyers are offered a gateway that the store has a key for. */
export const switchGateway = (provider: OfferedWord, enabled: boolean, now: Date): Question<void> =>
  ask(
    (db) =>
      db.update(paymentMethods).set({ enabled, updatedAt: now }).where(eq(paymentMethods.provider, provider)),
    () => undefined,
  );

/** The ways to pay stand in this order from now on; others stay where they are. */
export const arrangeMethods = (order: OfferedWord[]): Question<void> =>
  askSql(
    sql`update payment_methods m set position = w.position::int
      from jsonb_array_elements_text(${JSON.stringify(order)}::jsonb) with ordinality as w (provider, position)
      where m.provider = w.provider`,
    () => undefined,
  );

/** What who pays by bank transfer or at the door is told. */
export type MethodNote = {
  provider: OfferedWord;
  instructions: string;
  bank: BankAccount | null;
};

/** What buyers are told of these ways to pay, also of those that are switched off by now. */
export const methodNotes = (providers: OfferedWord[]): Question<MethodNote[]> =>
  ask(
    (db) =>
      db
        .select({
          provider: paymentMethods.provider,
          instructions: paymentMethods.instructions,
          bank: paymentMethods.bank,
        })
        .from(paymentMethods)
        .where(inArray(paymentMethods.provider, providers)),
    (rows) => rows,
  );
