import { sql, type SQL } from "drizzle-orm";

/** Roles, or other words, as something to look into. */
export const listed = (words: readonly string[]): SQL =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(words)}::jsonb))`;

/**
 * Which of the staff `s` has the thread `t`. Whoever may not answer in it any more has it as little as somebody who left: what they have
 * stays theirs in the row, so that it is theirs again when they may.
 */
export const hasIt = (answerers: readonly string[]): SQL =>
  sql`(s.store_id = t.store_id and s.user_id = t.assigned_to and s.role in ${listed(answerers)})`;
