import { filled, type Values } from "./words/say.ts";

/**
 * What went wrong, in English; `text` with `values` is the same before it is put together, for whoever is spoken to in another
 * language. The edge turns `code` into a status, once (`web/answers.ts`).
 */
export abstract class DomainError extends Error {
  readonly text: string;
  readonly values: Values;
  constructor(text: string, values: Values = {}) {
    super(filled(text, values));
    this.text = text;
    this.values = values;
  }

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

/**
 * Input that cannot be taken. `problems` maps a field's name to one sentence that says what to do; `""` is the form as a whole.
 * `texts` are the same before `values` are filled in.
 */
export class Invalid extends DomainError {
  readonly code = "invalid";
  readonly problems: Record<string, string>;
  readonly texts: Record<string, string>;
  constructor(texts: Record<string, string>, values: Values = {}) {
    super(Object.values(texts)[0] ?? "Something in the form is not right.", values);
    this.name = "Invalid";
    this.texts = texts;
    this.problems = Object.fromEntries(
      Object.entries(texts).map(([field, text]) => [field, filled(text, values)]),
    );
  }
}

/** The world has moved on since the person looked; `reason` is a stable word, the message is for people. */
export class Conflict extends DomainError {
  readonly code = "conflict";
  readonly reason: string;
  constructor(reason: string, text: string, values: Values = {}) {
    super(text, values);
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
  constructor(text: string, values: Values = {}) {
    super(text, values);
    this.name = "Unavailable";
  }
}

/** A gateway takes the seller's key no more: it was revoked or replaced there. */
export class KeyRefused extends Unavailable {
  constructor(gateway: string) {
    super("{gateway} no longer takes this shop's key. Please pay another way, or write to the shop.", {
      gateway,
    });
    this.name = "KeyRefused";
  }
}

/** A gateway took a refund, but says nowhere how it stands: the money may be gone, so it is asked about and not sent again. */
export class RefundTaken extends Unavailable {
  constructor(gateway: string) {
    super("{gateway} took this refund, but does not say how it stands.", { gateway });
    this.name = "RefundTaken";
  }
}

/** A gateway was asked to send money back and did not answer: it may have taken it, or not. */
export class RefundUnanswered extends Unavailable {
  constructor(gateway: string) {
    super("{gateway} is not answering right now. Please try again in a minute.", { gateway });
    this.name = "RefundUnanswered";
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
    if (retryAfterS < 90) super("That was too often. Please try again in {n} seconds.", { n: retryAfterS });
    else super("That was too often. Please try again in {n} minutes.", { n: Math.ceil(retryAfterS / 60) });
    this.name = "TooMany";
    this.retryAfterS = retryAfterS;
  }
}
