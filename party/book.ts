import type { KeptMessage, Standing } from "#domain/thread/kept.ts";
import type { Body, Message, Reads, Side, Speaker } from "#domain/thread/thread.ts";

/** How the newest message begins, for lists of threads. */
const BEGINNING = 140;

type Row = {
  seq: number;
  id: string;
  by: Side | "system";
  author_id: string;
  author: string;
  at: string;
  body: string;
};

/** Whoever speaks in a thread, or nobody: a step of the order tells itself. */
export type Teller = Omit<Speaker, "side"> & { side: Side | "system" };

/**
 * What a room has said and how far each side has read, in its own SQLite: the first place where a message lasts. Everything here is
 * done when it returns, and kept before anything that follows it leaves the room.
 */
export class Book {
  readonly #sql: SqlStorage;
  /** A room into which somebody only looked keeps nothing: a book begins with the first that is written. */
  #isBegun: boolean;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    this.#isBegun = sql.exec("select 1 from sqlite_master where name = 'facts'").toArray().length > 0;
  }

  /** Writes a message down, once: the second time, what stands there. */
  write({ side, id: authorId, name, away }: Teller, id: string, body: Body, at: Date): Written {
    this.#begin();
    const found = this.#found(side, authorId, id);
    if (found) return { message: shown(found), isNew: false };
    const row: Row = {
      seq: this.last() + 1,
      id,
      by: side,
      author_id: authorId,
      author: name,
      at: at.toISOString(),
      body: JSON.stringify(body),
    };
    this.#sql.exec(
      "insert into messages (seq, id, by, author_id, author, at, body) values (?, ?, ?, ?, ?, ?, ?)",
      row.seq,
      row.id,
      row.by,
      row.author_id,
      row.author,
      row.at,
      row.body,
    );
    // Whoever writes here has the thread before them.
    if (!away && (side === "buyer" || side === "staff")) this.read(side, row.seq);
    return { message: shown(row), isNew: true };
  }

  /** At most `most` messages after `seq`, oldest first. */
  since(seq: number, most: number): Message[] {
    return this.#rows("select * from messages where seq > ? order by seq limit ?", seq, most).map(shown);
  }

  /** The newest `most` messages below `seq`, oldest first. */
  before(seq: number, most: number): Message[] {
    return this.#rows("select * from messages where seq < ? order by seq desc limit ?", seq, most)
      .map(shown)
      .reverse();
  }

  /** The newest `seq`; 0 while nothing was said. */
  last(): number {
    return this.#number("select coalesce(max(seq), 0) as n from messages");
  }

  reads(): Reads {
    return { buyer: this.#fact("read_buyer"), staff: this.#fact("read_staff") };
  }

  /** A side has read up to `seq`. Answers whether that is further than before. */
  read(side: "buyer" | "staff", seq: number): boolean {
    const upTo = Math.min(seq, this.last());
    if (upTo <= this.#fact(`read_${side}`)) return false;
    this.#note(`read_${side}`, upTo);
    this.#note("unkept_reads", 1);
    return true;
  }

  /** Whether this speaker has said this already. */
  has({ side, id: authorId }: Speaker, id: string): boolean {
    return this.#found(side, authorId, id) !== undefined;
  }

  /** When this speaker wrote the message that `nth - 1` of theirs came after; null when they have not written so many. */
  nthNewestOf({ side, id }: Speaker, nth: number): Date | null {
    const [row] = this.#rows(
      "select * from messages where by = ? and author_id = ? order by seq desc limit 1 offset ?",
      side,
      id,
      nth - 1,
    );
    return row ? new Date(row.at) : null;
  }

  /** The same of all people together. */
  nthNewest(nth: number): Date | null {
    const [row] = this.#rows(
      "select * from messages where by <> 'system' order by seq desc limit 1 offset ?",
      nth - 1,
    );
    return row ? new Date(row.at) : null;
  }

  /** What Postgres does not have yet, oldest first; null when it has everything. */
  unkept(most: number): KeptMessage[] | null {
    const messages = this.#rows(
      "select * from messages where seq > ? order by seq limit ?",
      this.#fact("kept"),
      most,
    ).map((row) => ({ ...shown(row), authorId: row.author_id }));
    return messages.length > 0 || this.#fact("unkept_reads") > 0 ? messages : null;
  }

  /** Postgres could not be reached. Answers how often that is now, one time after the other; whoever sleeps in between forgets nothing of it. */
  keepFailed(): number {
    const times = this.#fact("keep_failed") + 1;
    this.#note("keep_failed", times);
    return times;
  }

  /** Postgres has everything up to `seq`, and the readings that stood in `reads`. */
  keptUpTo(seq: number, reads: Reads): void {
    if (this.#fact("keep_failed") > 0) this.#note("keep_failed", 0);
    this.#note("kept", Math.max(seq, this.#fact("kept")));
    const now = this.reads();
    if (now.buyer === reads.buyer && now.staff === reads.staff) this.#note("unkept_reads", 0);
  }

  /** Throws when nothing was said yet. */
  standing(): Standing {
    const [last] = this.#rows("select * from messages order by seq desc limit 1");
    if (!last) throw new Error("an empty thread stands nowhere");
    const reads = this.reads();
    // The platform's word in a dispute answers for nobody: the buyer still waits for the store.
    const answered = this.#number("select coalesce(max(seq), 0) as n from messages where by = 'staff'");
    const [firstAsked] = this.#rows("select * from messages where by = 'buyer' order by seq limit 1");
    const [waiting] = this.#rows(
      "select * from messages where by = 'buyer' and seq > ? order by seq limit 1",
      answered,
    );
    const [asked] = this.#rows("select * from messages where by = 'buyer' order by seq desc limit 1");
    const [firstAnswered] = this.#rows(
      "select * from messages where by = 'staff' and seq > ? order by seq limit 1",
      firstAsked?.seq ?? Number.MAX_SAFE_INTEGER,
    );
    const unread = (by: string, seq: number) =>
      this.#number(`select count(*) as n from messages where ${by} and seq > ?`, seq);
    return {
      lastSeq: last.seq,
      lastAt: last.at,
      lastBy: last.by,
      ...beginningOf(JSON.parse(last.body) as Body),
      buyerRead: reads.buyer,
      staffRead: reads.staff,
      buyerUnread: unread("by in ('staff', 'admin')", reads.buyer),
      staffUnread: unread("by in ('buyer', 'admin')", reads.staff),
      waitingSince: waiting?.at ?? null,
      firstAskedAt: firstAsked?.at ?? null,
      firstAnsweredAt: firstAnswered?.at ?? null,
      askedAt: asked?.at ?? null,
    };
  }

  #begin(): void {
    if (this.#isBegun) return;
    this.#sql
      .exec(`create table if not exists messages (seq integer primary key, id text not null, by text not null,
        author_id text not null, author text not null, at text not null, body text not null, unique (by, author_id, id))`);
    this.#sql.exec(
      "create table if not exists facts (name text primary key, value integer not null) without rowid",
    );
    this.#isBegun = true;
  }

  #found(side: Side | "system", authorId: string, id: string): Row | undefined {
    return this.#rows(
      "select * from messages where by = ? and author_id = ? and id = ?",
      side,
      authorId,
      id,
    )[0];
  }

  #rows(query: string, ...values: (string | number)[]): Row[] {
    return this.#isBegun ? this.#sql.exec<Row>(query, ...values).toArray() : [];
  }

  #number(query: string, ...values: (string | number)[]): number {
    return this.#isBegun ? this.#sql.exec<{ n: number }>(query, ...values).one().n : 0;
  }

  #fact(name: string): number {
    if (!this.#isBegun) return 0;
    const [found] = this.#sql
      .exec<{ value: number }>("select value from facts where name = ?", name)
      .toArray();
    return found?.value ?? 0;
  }

  #note(name: string, value: number): void {
    this.#begin();
    this.#sql.exec(
      "insert into facts (name, value) values (?, ?) on conflict do update set value = excluded.value",
      name,
      value,
    );
  }
}

export type Written = { message: Message; isNew: boolean };

const shown = ({ seq, id, by, author, at, body }: Row): Message => ({
  seq,
  id,
  by,
  author,
  at,
  body: JSON.parse(body) as Body,
});

const beginningOf = (body: Body): Pick<Standing, "lastText" | "lastOf"> =>
  body.kind === "step"
    ? { lastText: body.type }
    : {
        lastText: body.text.slice(0, BEGINNING).toWellFormed(),
        ...(body.kind === "card" ? { lastOf: body.of } : {}),
      };
