import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { askSql, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

/**
 * Keeps a webhook as it came. The same one again (`dedupe`) keeps the first; `applied` says whether it has been
 * worked off already.
 */
export const keepReceipt = (receipt: {
  dedupe: string;
  body: string;
  at: Date;
}): Question<{ applied: boolean }> =>
  askSql<{ applied: boolean }, { applied: boolean }>(
    sql`insert into webhook_receipts as r (id, store_id, provider, dedupe, body, received_at)
      values (${uuidv7()}, ${currentStore}, 'paystack', ${receipt.dedupe}, ${receipt.body}, ${receipt.at.toISOString()})
      on conflict (store_id, provider, dedupe) do update set dedupe = excluded.dedupe
      returning r.applied_at is not null as applied`,
    ([row]) => row ?? { applied: false },
  );

/** Notes that a webhook has been worked off, and what was odd about it. */
export const finishReceipt = (dedupe: string, problem: string, now: Date): Question<void> =>
  askSql(
    sql`update webhook_receipts set applied_at = ${now.toISOString()}, problem = ${problem}
      where provider = 'paystack' and dedupe = ${dedupe}`,
    () => undefined,
  );
