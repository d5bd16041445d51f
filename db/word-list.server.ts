import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

/** The words for which the store holds messages; none until it has a list. */
export const heldWords = (): Question<string[]> =>
  askSql<{ words: string[] }, string[]>(sql`select words from word_lists`, ([row]) => row?.words ?? []);

/** Puts the whole list in the place of the one before. */
export const putHeldWords = (words: string[], { actor, at }: { actor: string; at: Date }): Question<void> =>
  askSql(
    sql`insert into word_lists (store_id, words, changed_by, changed_at)
      values (${currentStore}, array(select jsonb_array_elements_text(${JSON.stringify(words)}::jsonb)), ${actor}, ${at.toISOString()}::timestamptz)
      on conflict (store_id) do update set words = excluded.words, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
    () => undefined,
  );
