/** What went wrong, in the shop's language. The edge turns `code` into a status, once (`web/answers.ts`). */
export abstract class DomainError extends Error {
  abstract readonly code:
    | "not_found"
    | "invalid"
    | "conflict"
    | "forbidden"
    | "unavailable"
    | "closed"
    | "too_many"
    | "signed_out"
    | "sign_in_again";
}

export class NotFound extends DomainError {
  readonly code = "not_found";
  /** `what` in a shopper's or seller's words, e.g. "product". */
  constructor(what: string) {
    super(`We could not find that ${what}.`);
    this.name = "NotFound";
  }
}

/** Input that cannot be taken. `problems` maps a field's name to one sentence that says what to do; `""` is the form as a whole. */
export class Invalid extends DomainError {
  readonly code = "invalid";
  readonly problems: Record<string, string>;
  constructor(problems: Record<string, string>) {
    super(Object.values(problems)[0] ?? "Something in the form is not right.");
    this.name = "Invalid";
    this.problems = problems;
  }
}

/** The world has moved on since the person looked; `reason` is a stable word, the message is for people. */
export class Conflict extends DomainError {
  readonly code = "conflict";
  readonly reason: string;
  constructor(reason: string, message: string) {
    super(message);
    this.name = "Conflict";
    this.reason = reason;
  }
}

export class Forbidden extends DomainError {
  readonly code = "forbidden";
  constructor(message = "You are not allowed to do that in this store.") {
    super(message);
    this.name = "Forbidden";
  }
}

/** An outside service did not do its part; trying again later may help. */
export class Unavailable extends DomainError {
  readonly code = "unavailable";
  constructor(message: string) {
    super(message);
    this.name = "Unavailable";
  }
}

/** The shop sells nothing now: not published, or suspended by the platform. */
export class ShopClosed extends DomainError {
  readonly code = "closed";
  constructor() {
    super("This shop is closed for now.");
    this.name = "ShopClosed";
  }
}

/** Nobody is signed in, or not any more. */
export class SignedOut extends DomainError {
  readonly code = "signed_out";
  constructor() {
    super("Please sign in.");
    this.name = "SignedOut";
  }
}

/** Signed in, but too long ago for what is asked: a borrowed phone must not be able to take an account. */
export class SignInAgain extends DomainError {
  readonly code = "sign_in_again";
  constructor() {
    super("To be sure that it is you, please sign in once more.");
    this.name = "SignInAgain";
  }
}

export class TooMany extends DomainError {
  readonly code = "too_many";
  readonly retryAfterS: number;
  constructor(retryAfterS: number) {
    super(
      `That was too often. Please try again in ${retryAfterS < 90 ? `${retryAfterS} seconds` : `${Math.ceil(retryAfterS / 60)} minutes`}.`,
    );
    this.name = "TooMany";
    this.retryAfterS = retryAfterS;
  }
}
