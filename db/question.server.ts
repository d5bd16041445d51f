import type { BatchItem } from "drizzle-orm/batch";
import { fillPlaceholders, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { PgRaw } from "drizzle-orm/pg-core/query-builders/raw";
import type { Database } from "./connection.server.ts";

type Rows<B> = B extends { readonly _: { readonly result: infer R } } ? R : never;

/**
 * A named question to the database, or a command: what to send, and what its rows mean.
 * It does nothing by itself; `StoreDb` sends several of them in one trip.
 */
export type Question<T> = {
  /** Nothing has to be asked: `answer` of no rows is the answer. */
  known?: true;
  build(db: Database): BatchItem<"pg">;
  answer(rows: unknown): T;
};

export type Answers<Q extends Record<string, Question<unknown>>> = {
  [K in keyof Q]: Q[K] extends Question<infer T> ? T : never;
};

/** A question that is one statement of SQL, so that others can be asked in the same. */
export type SqlQuestion<T> = Question<T> & { query: SQL };

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
): SqlQuestion<T> {
  const question = ask(
    (db) => db.execute<R>(query),
    (result) => answer(result.rows),
  );
  return { ...question, query };
}

/**
 * Several questions as one statement, which costs Postgres, the way there and the driver less than one each. Rows travel as JSON:
 * only for questions whose columns are texts, numbers and JSON.
 */
export function together<Q extends Record<string, SqlQuestion<unknown>>>(
  questions: Q,
): SqlQuestion<Answers<Q>> {
  const asked = Object.entries(questions);
  const columns = asked.map(
    ([name, { query }]) =>
      sql`(select coalesce(json_agg(found), '[]') from (${query}) as found) as ${sql.identifier(name)}`,
  );
  return askSql<Record<string, unknown[]>, Answers<Q>>(sql`select ${sql.join(columns, sql`, `)}`, ([row]) => {
    const answers = asked.map(([name, question]) => [name, question.answer({ rows: row?.[name] ?? [] })]);
    return Object.fromEntries(answers) as Answers<Q>;
  });
}

/** A value, or the place where one will stand (`written`). */
export type Given<T> = T | SQL;

const dialect = new PgDialect();

/**
 * A question that is put into words once, with places for its values: for those of every page, which take longer to write than to
 * send. `values` are as Postgres reads them, by the names of the places.
 */
export function written<Name extends string, T>(
  names: readonly Name[],
  make: (places: Record<Name, SQL>) => SqlQuestion<T>,
): (values: Record<Name, string | number>) => Question<T> {
  const write = () => {
    const places = names.map((name) => [name, sql`${sql.placeholder(name)}`]);
    const question = make(Object.fromEntries(places) as Record<Name, SQL>);
    return { question, words: dialect.sqlToQuery(question.query) };
  };
  let kept: ReturnType<typeof write> | undefined;
  return (values) => {
    const { question, words } = (kept ??= write());
    const query = { sql: words.sql, params: fillPlaceholders(words.params, values) };
    const build = () => new PgRaw(inBatchOnly, question.query, query, (result) => result) as BatchItem<"pg">;
    return { build, answer: (rows) => question.answer(rows) };
  };
}

const inBatchOnly = (): Promise<never> => Promise.reject(new Error("Questions are asked in a batch"));

/** A condition that rolls the batch back with `code` unless exactly `wanted` rows were touched. For use in a select list. */
export const expectRows = (got: SQL, wanted: number | SQL, code: string): SQL =>
  sql`opnmrt_expect((${got})::bigint, (${wanted})::bigint, ${code}::text)`;

/** A question as SQL, to be a part of another statement. */
export const statementOf = (question: Question<unknown>, db: Database): SQL =>
  (question.build(db) as unknown as SQLWrapper).getSQL();

/** The same question, whose answer is turned into another. */
export const andThen = <T, U>(question: Question<T>, turn: (answered: T) => U): Question<U> => ({
  build: (db) => question.build(db),
  answer: (rows) => turn(question.answer(rows)),
});

/** A question whose answer is known: it stands where others have to ask, and is not sent. */
export const constant = <T>(value: T): Question<T> => ({
  build: (db) => db.execute(sql`select 1`),
  answer: () => value,
  known: true,
});
