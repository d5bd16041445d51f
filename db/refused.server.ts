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

/** Turns the database's own errors into `Refused` and `Duplicate`; anything else is passed on as it came. */
export function refusal(error: unknown): unknown {
  const cause = error instanceof NeonDbError ? error : error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof NeonDbError)) return error;
  if (cause.code === "P0001") return new Refused(cause.message);
  // Two batches waited for each other in a circle and Postgres gave this one up: asking again is safe.
  if (cause.code === "40P01") return new Refused("deadlock");
  if (cause.code === "23505") return new Duplicate(cause.constraint ?? "unknown");
  return error;
}
