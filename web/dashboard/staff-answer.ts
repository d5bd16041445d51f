import { data } from "react-router";
import { Conflict, Invalid, NotFound, TooMany, Unavailable } from "#domain/errors.ts";
import { formProblems, statusOf } from "../answers.ts";

/** Runs one change of the staff and says what `said` makes of it; what can't be done is told where it was asked for. */
export async function staffStep<T>(
  step: Promise<T>,
  said: (done: T) => string,
  typed: Record<string, string> = {},
) {
  try {
    return data({ said: said(await step) });
  } catch (error) {
    if (error instanceof Invalid) return formProblems(error, typed);
    if (
      error instanceof Conflict ||
      error instanceof NotFound ||
      error instanceof TooMany ||
      error instanceof Unavailable
    )
      return data({ failed: error.message }, { status: statusOf(error) });
    throw error;
  }
}
