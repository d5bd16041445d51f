import type { FoundStore } from "./found-store.server.ts";
import { ask, type Question } from "./question.server.ts";
import { stores } from "./schema/index.ts";

const { id, slug, name, status, currency, country, timeZone, locale, languages } = stores;

/** What the store that is set is, without how it looks. */
export const storeFacts = (): Question<FoundStore> =>
  ask(
    (db) =>
      db
        .select({ id, slug, name, status, currency, country, timeZone, locale, languages })
        .from(stores)
        .limit(1),
    ([row]) => {
      if (!row) throw new Error("The store that is set does not exist");
      return row;
    },
  );
