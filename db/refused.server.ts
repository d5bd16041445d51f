import { NeonDbError } from "@neondatabase/serverless";

/** A guard in a write batch said no; nothing of the batch was kept. `code` is the guard's own word, e.g. `out_of_stock`. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`The write was refused: ${code}`);
    this.name = "Refused";
    this.code = code;
  }
}

/** Something that must be one of its kind exists already; `constraint` names the rule. Nothing of the batch was kept. */
export class Duplicate extends Error {
  readonly constraint: string;
  constructor(constraint: string) {
    super(`Already there: ${constraint}`);
    this.name = "Duplicate";
    this.constraint = constraint;
  }
}

/** The store that is set does not sell now: it is not published, or suspended. Nothing was read or written. */
export class StoreClosed extends Error {
  override name = "StoreClosed";
}

/** Whoever asks is not let in any more: their session was ended, their role taken away or their key revoked. Nothing was read or written. */
export class SignedOut extends Error {
  override name = "SignedOut";
}

/** The database did not answer, or not in time; nothing is known of what was asked. */
export class DatabaseAway extends Error {
  override name = "DatabaseAway";
}

/** What was to be written can't be kept, whenever it is tried: it breaks a rule or a limit. Nothing of the batch was kept. */
export class Unwritable extends Error {
  override name = "Unwritable";
}

/** The guard that every trip of a shopper carries (`StoreDb`, `openOnly`). */
export const STORE_CLOSED = "store_closed";

/** The guard that every trip of somebody signed in carries (`StoreDb`, `mustLive`). */
export const SIGNED_OUT = "signed_out";

/** Classes of SQLSTATE that say the server, not the question, is at fault: connection, resources, shutdown. */
const AWAY = /^(08|53|57P)/;

/** Data exceptions, broken constraints, and limits such as the size of an index row (PostgreSQL manual, appendix A). */
const UNWRITABLE = /^(22|23|54)/;

/**
 * Turns the database's own errors into those above. Anything else is passed on as Postgres said it: Drizzle's wrapper
 * repeats every parameter in its message, and those are people's names and addresses.
 */
export function refusal(error: unknown): unknown {
  const cause = error instanceof NeonDbError ? error : error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof NeonDbError)) return error;
  if (!cause.code || AWAY.test(cause.code)) return new DatabaseAway(cause.message);
  if (cause.code === "P0001" && cause.message === STORE_CLOSED) return new StoreClosed();
  if (cause.code === "P0001" && cause.message === SIGNED_OUT) return new SignedOut();
  if (cause.code === "P0001") return new Refused(cause.message);
  // Two batches waited for each other in a circle and Postgres gave this one up: asking again is safe.
  if (cause.code === "40P01") return new Refused("deadlock");
  if (cause.code === "23505") return new Duplicate(cause.constraint ?? "unknown");
  if (UNWRITABLE.test(cause.code)) return new Unwritable(cause.message, { cause });
  return cause;
}
