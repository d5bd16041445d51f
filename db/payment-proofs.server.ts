import { sql } from "drizzle-orm";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

export type NewProof = {
  id: string;
  orderId: string;
  paymentId: string;
  mediaKey: string;
  contentType: string;
  at: Date;
};

/** Keeps where a buyer's proof lies. Refuses with `too_many_proofs`. Needs `holdOrder` before it. */
export const insertProof = (proof: NewProof, most: number): Question<void> =>
  askSql(
    sql`with kept as (
        insert into payment_proofs (id, store_id, order_id, payment_id, media_key, content_type, sent_at)
        select ${proof.id}::uuid, ${currentStore}, ${proof.orderId}::uuid, ${proof.paymentId}::uuid, ${proof.mediaKey},
          ${proof.contentType}, ${proof.at.toISOString()}::timestamptz
        where (select count(*) from payment_proofs where order_id = ${proof.orderId}::uuid) < ${most}::int
        returning 1)
      select ${expectRows(sql`select count(*) from kept`, 1, "too_many_proofs")}`,
    () => undefined,
  );

/** Where a proof of this order lies. */
export const proofKey = (
  number: number,
  id: string,
): Question<{ mediaKey: string; contentType: string } | null> =>
  askSql<{ mediaKey: string; contentType: string }, { mediaKey: string; contentType: string } | null>(
    sql`select f.media_key as "mediaKey", f.content_type as "contentType"
      from payment_proofs f join orders o on o.id = f.order_id
      where o.number = ${number}::int and f.id = ${id}::uuid`,
    ([row]) => row ?? null,
  );

/** The money is there, so what was sent to show it was right. Needs `holdOrder` before it. */
export const confirmProofs = (orderId: string, at: Date): Question<void> =>
  askSql(
    sql`update payment_proofs set verdict = 'confirmed', judged_at = ${at.toISOString()}
      where order_id = ${orderId}::uuid and verdict is null`,
    () => undefined,
  );

/** Refuses with `proof_judged` when somebody was quicker. Needs `holdOrder` before it. */
export const declineProof = (id: string, reason: string, at: Date): Question<void> =>
  askSql(
    sql`with judged as (
        update payment_proofs set verdict = 'declined', reason = ${reason}, judged_at = ${at.toISOString()}
        where id = ${id}::uuid and verdict is null returning 1)
      select ${expectRows(sql`select count(*) from judged`, 1, "proof_judged")}`,
    () => undefined,
  );
