import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";

/** Orders placed with this address, which was just proved, and in nobody's account yet, become this buyer's. */
export const attachOrders = (buyerId: string, email: string): Question<void> =>
  askSql(
    sql`update orders set buyer_id = ${buyerId}::uuid
      where email = ${email} and buyer_id is null and erased_at is null`,
    () => undefined,
  );
