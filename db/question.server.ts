import type { BatchItem } from "drizzle-orm/batch";
import { sql, type SQL } from "drizzle-orm";
import type { Database } from "./connection.server.ts";

type Rows<B> = B extends { readonly _: { readonly result: infer R } } ? R : never;

/**
 * A named question to the database, or a command: what to send, and what its rows mean.
 * It does nothing by itself; `StoreDb` sends several of them in one trip.
 */
export type Question<T> = {
  build(db: Database): BatchItem<"pg">;
  answer(rows: unknown): T;
};

export type Answers<Q extends Record<string, Question<unknown>>> = {
  [K in keyof Q]: Q[K] extends Question<infer T> ? T : never;
};

/** Makes a question of a Drizzle query and a function that turns its rows into the answer. */
export function ask<B extends BatchItem<"pg">, T>(
  build: (db: Database) => B,
  answer: (rows: Rows<B>) => T,
): Question<T> {
  return { build, answer: (rows) => answer(rows as Rows<B>) };
}

/** A question in SQL that Drizzle's builders cannot say. `R` is the shape of a row, with Postgres' text forms parsed by the driver. */
export function askSql<R extends Record<string, unknown>, T>(
  query: SQL,
  answer: (rows: R[]) => T,
): Question<T> {
  return ask(
    (db) => db.execute<R>(query),
    (result) => answer(result.rows),
  );
}

/** A condition that rolls the batch back with `code` unless exactly `wanted` rows were touched. For use in a select list. */
export const expectRows = (got: SQL, wanted: number | SQL, code: string): SQL =>
  sql`opnmrt_expect((${got})::bigint, (${wanted})::bigint, ${code}::text)`;

/** The same question, whose answer is turned into another. */
export const andThen = <T, U>(question: Question<T>, turn: (answered: T) => U): Question<U> => ({
  build: (db) => question.build(db),
  answer: (rows) => turn(question.answer(rows)),
});

/** A question whose answer is known: it stands where others have to ask. */
export const constant = <T>(value: T): Question<T> => askSql(sql`select 1`, () => value);
