import type { Door } from "#db/door.server.ts";
import type { PersonRow } from "#db/people.server.ts";
import type { Question } from "#db/question.server.ts";
import type { Realm } from "#db/realm-tables.server.ts";
import type { NewSession } from "#db/sessions.server.ts";
import type { Ports } from "../context.ts";
import type { Letterhead } from "../letter/letterhead.ts";

export type { Realm } from "#db/realm-tables.server.ts";

/** Commands for the one write of a change; what they are is their maker's business. */
export type Commands = Record<string, Question<unknown>>;

/**
 * A browser in which somebody has signed in before. `account` is a keyed hash of their e-mail address; `since` when they last
 * showed there who they are, in milliseconds.
 */
export type KnownDevice = { id: string; account: string; since: number };

/** From where somebody comes, as far as the request tells. */
export type Client = {
  ip: string;
  userAgent: string;
  /** "Lagos, NG", "NG", or empty. */
  place: string;
  /** Whose browser this is, the newest first: a shop's computer is several people's. */
  devices: readonly KnownDevice[];
};

/** Scrypt, or what takes its place. `verify` works as long without a hash as with one. */
export type Passwords = {
  hash(password: string): Promise<string>;
  verify(password: string, hash: string | null): Promise<boolean>;
};

/** Everything the rules of signing in need, for one realm (and, for buyers, one store) and one request. */
export type IdentityContext = {
  realm: Realm;
  /** `seller`, `admin` or `buyer:<store id>`: keys are derived from it, limits counted by it. Nothing of one scope means anything in another. */
  scope: string;
  db: Door;
  /** In whose name letters go out; part of the same trip as the question it goes with. */
  head: Question<Letterhead>;
  /** Scheme, host and port of the pages of this realm. */
  origin: string;
  /** The path they begin with, `""`, `/account` or `/admin`; and the whole address in the language that is spoken, for letters. */
  base: string;
  home: string;
  passwords: Passwords;
  /** A keyed hash in base64url, with a key of this scope and purpose alone. */
  mac(purpose: string, text: string): Promise<string>;
  client: Client;
  /** What else is written in the transaction that lets this person in. */
  atEntry(person: { id: string; email: string }): Commands;
  ports: Ports;
  now: () => Date;
};

/** Who is signed in. */
export type Me = {
  personId: string;
  sessionId: string;
  name: string;
  email: string;
  /** When they last proved who they are: sensitive changes ask for a recent moment. */
  since: Date;
};

/** A person let in. The session's cookie, or token, is the caller's to hand over. */
export type Entered = {
  kind: "entered";
  session: NewSession;
  person: Pick<PersonRow, "id" | "name" | "email" | "emailVerified" | "createdAt" | "updatedAt">;
  /** To be kept by the browser: next time its tries are counted apart from strangers'. */
  device: KnownDevice;
  /** Answers of `atEntry`'s commands. */
  more: Record<string, unknown>;
};

/** The first factor was right, and there is a second. */
export type SecondFactorNext = {
  kind: "second_factor";
  personId: string;
  /** `passwordMark` of this moment: with another password the first factor is to be proved again. */
  password: string;
  app: boolean;
  passkey: boolean;
};

/** The password was right, in a browser that is new to its owner: a code went to their mailbox, for `enterCode`. */
export type MailboxNext = { kind: "mailbox"; flow: string; email: string };

export type SignInStep = Entered | SecondFactorNext | MailboxNext;
