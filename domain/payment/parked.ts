import { Unavailable } from "../errors.ts";

/** A gateway that repeats its events does so within minutes; some repeat none. */
const FIRST_PAUSE_MS = 2 * 60_000;
/**
 * The longest that an event waits for another try: buyers whose bank needs a day are waited for, and so many of them as one run
 * works off in that time hold up nothing that is newer.
 */
const LONGEST_PAUSE_MS = 3_600_000;

/** An event that is kept, and when it is tried by itself should nothing become of it at once. */
export const keptAt = (at: Date) => ({ at, nextTry: new Date(at.getTime() + FIRST_PAUSE_MS) });

/** One that was tried in vain is tried later and later. */
export const triedAt = (at: Date) => ({ at, first: FIRST_PAUSE_MS, longest: LONGEST_PAUSE_MS });

/** The gateway answered that it does not know yet how a payment ends. It is there, so other events of it need not wait. */
export class NotDecided extends Unavailable {
  constructor(gateway: string) {
    super("{gateway} has sent an event that it does not know of itself yet.", { gateway });
    this.name = "NotDecided";
  }
}
