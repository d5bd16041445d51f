import { sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { connect } from "./connection.server.ts";
import { type Answers, expectRows, type Question } from "./question.server.ts";
import { refusal, STORE_CLOSED } from "./refused.server.ts";
import type { Trips } from "./trips.server.ts";

/**
 * The front door to one store's rows. Each call is one HTTP request to Postgres and one transaction there:
 * the store is set first, so row level security shows this store's rows and no other's.
 */
export type StoreDb = {
  /** Asks all questions in one trip, in a read-only transaction. */
  read<Q extends Record<string, Question<unknown>>>(questions: Q): Promise<Answers<Q>>;
  /**
   * Sends all commands in one trip, in their order; all of them happen or none.
   * Throws `Refused` with the code of the guard that failed, or `Duplicate`.
   */
  write<Q extends Record<string, Question<unknown>>>(commands: Q): Promise<Answers<Q>>;
};

const MUST_BE_OPEN = sql`select ${expectRows(sql`select count(*) from stores where status = 'open'`, 1, STORE_CLOSED)}`;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Opens the door to the store `storeId` as the role in `connectionString`, which must be `opnmrt_store`.
 * With `openOnly` every trip is refused with `StoreClosed` unless the store is open at that moment: so a shop that was
 * suspended sells and shows nothing from then on, whatever any cache still believes.
 */
export function openStoreDb(
  connectionString: string,
  storeId: string,
  trips: Trips,
  { openOnly = false } = {},
): StoreDb {
  if (!UUID.test(storeId)) throw new TypeError("A store id is a lower-case UUID");

  async function send<Q extends Record<string, Question<unknown>>>(
    access: "read" | "write",
    questions: Q,
  ): Promise<Answers<Q>> {
    const names = Object.keys(questions);
    const database = connect(connectionString, access);
    // Local to the transaction: at session level a pooled connection would carry the store to the next visitor.
    const setStore: BatchItem<"pg"> = database.execute(
      sql`select set_config('app.store_id', ${storeId}, true)`,
    );
    const guards = openOnly ? [database.execute(MUST_BE_OPEN)] : [];
    const items = names.map((name) => (questions[name] as Question<unknown>).build(database));
    try {
      const all = (await trips.count(access, () =>
        database.batch([setStore, ...guards, ...items]),
      )) as unknown[];
      const rows = all.slice(1 + guards.length);
      return Object.fromEntries(
        names.map((name, at) => [name, (questions[name] as Question<unknown>).answer(rows[at])]),
      ) as Answers<Q>;
    } catch (error) {
      throw refusal(error);
    }
  }

  return {
    read: (questions) => send("read", questions),
    write: (commands) => send("write", commands),
  };
}
