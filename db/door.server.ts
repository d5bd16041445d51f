import { sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { connect } from "./connection.server.ts";
import type { Answers, Question } from "./question.server.ts";
import { refusal, Refused } from "./refused.server.ts";
import type { Trips } from "./trips.server.ts";

/** A way into the database for one kind of visitor. Each call is one HTTP request to Postgres and one transaction there. */
export type Door = {
  /** Asks all questions in one trip, in a read-only transaction. */
  read<Q extends Record<string, Question<unknown>>>(questions: Q): Promise<Answers<Q>>;
  /**
   * Sends all commands in one trip, in their order; all of them happen or none. Sent again when another batch was in its way.
   * Throws `Refused` with the code of the guard that failed, or `Duplicate`.
   */
  write<Q extends Record<string, Question<unknown>>>(commands: Q): Promise<Answers<Q>>;
};

/**
 * Opens a door as the role in `connectionString`. `first` is sent ahead of every batch, in its transaction: what has to be
 * set, and what must hold. `last` is asked at the end of every write. `counts` says under which name the trips are counted; without it, as what they are.
 */
export function openDoor(
  connectionString: string,
  trips: Trips,
  {
    first = () => [],
    last,
    counts,
  }: { first?: () => Question<unknown>[]; last?: Question<void>; counts?: "platform" } = {},
): Door {
  async function send<Q extends Record<string, Question<unknown>>>(
    access: "read" | "write",
    questions: Q,
  ): Promise<Answers<Q>> {
    const names = Object.keys(questions);
    const ahead = first();
    const database = connect(connectionString, access);
    const sent = names.filter((name) => !questions[name]?.known);
    const asksLast = access === "write" && last !== undefined;
    const items: BatchItem<"pg">[] = [
      ...ahead.map((question) => question.build(database)),
      ...sent.map((name) => (questions[name] as Question<unknown>).build(database)),
      ...(asksLast ? [last.build(database)] : []),
    ];
    const [head = database.execute(sql`select 1`), ...rest] = items;
    try {
      const all = (await trips.count(counts ?? access, () => database.batch([head, ...rest]))) as unknown[];
      if (asksLast) last.answer(all.at(-1));
      const rows = all.slice(ahead.length);
      return Object.fromEntries(
        names.map((name) => [name, (questions[name] as Question<unknown>).answer(rows[sent.indexOf(name)])]),
      ) as Answers<Q>;
    } catch (error) {
      throw refusal(error);
    }
  }

  return {
    read: (questions) => send("read", questions),
    write: (commands) => unlessDeadlocked(() => send("write", commands)),
  };
}

const TRIES = 3;

/** Two batches waited for each other in a circle, and nothing of this one was kept: it is sent again, by when the other is done. */
async function unlessDeadlocked<T>(send: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await send();
    } catch (error) {
      if (tried === TRIES || !(error instanceof Refused) || error.code !== "deadlock") throw error;
    }
  }
}
