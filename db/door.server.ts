import { type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { connect } from "./connection.server.ts";
import type { Answers, Question } from "./question.server.ts";
import { refusal } from "./refused.server.ts";
import type { Trips } from "./trips.server.ts";

/** A way into the database for one kind of visitor. Each call is one HTTP request to Postgres and one transaction there. */
export type Door = {
  /** Asks all questions in one trip, in a read-only transaction. */
  read<Q extends Record<string, Question<unknown>>>(questions: Q): Promise<Answers<Q>>;
  /**
   * Sends all commands in one trip, in their order; all of them happen or none.
   * Throws `Refused` with the code of the guard that failed, or `Duplicate`.
   */
  write<Q extends Record<string, Question<unknown>>>(commands: Q): Promise<Answers<Q>>;
};

/**
 * Opens a door as the role in `connectionString`. `first` is sent ahead of every batch, in its transaction: what has to be
 * set, and what must hold. `counts` says under which name the trips are counted; without it, as what they are.
 */
export function openDoor(
  connectionString: string,
  trips: Trips,
  { first = [], counts }: { first?: SQL[]; counts?: "platform" } = {},
): Door {
  async function send<Q extends Record<string, Question<unknown>>>(
    access: "read" | "write",
    questions: Q,
  ): Promise<Answers<Q>> {
    const names = Object.keys(questions);
    const database = connect(connectionString, access);
    const items: BatchItem<"pg">[] = [
      ...first.map((statement) => database.execute(statement)),
      ...names.map((name) => (questions[name] as Question<unknown>).build(database)),
    ];
    const [head = database.execute(sql`select 1`), ...rest] = items;
    try {
      const all = (await trips.count(counts ?? access, () => database.batch([head, ...rest]))) as unknown[];
      const rows = all.slice(first.length);
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
