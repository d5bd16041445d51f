import { uuidv7 } from "uuidv7";
import { lockPerson, type PersonRow, stillAs } from "#db/people.server.ts";
import { insertSession, sessionLives, type NewSession } from "#db/sessions.server.ts";
import { toBase64Url } from "../base64url.ts";
import { Forbidden } from "../errors.ts";
import type { Commands, Entered, IdentityContext, Realm, SignInStep } from "./context.ts";
import { markedNow } from "./device.ts";
import { passwordMark } from "./password-mark.ts";

const HOUR_MS = 3_600_000;

/** How long a session may rest before it is over; each use within a day moves it on. Admins are out after half an hour. */
export const REST_MS: Record<Realm, number> = {
  buyer: 90 * 24 * HOUR_MS,
  seller: 30 * 24 * HOUR_MS,
  admin: HOUR_MS / 2,
};

/** An admin's session is over after this, however busy it was. */
export const ADMIN_DAY_MS = 12 * HOUR_MS;

type Somebody = Entered["person"];

/** Somebody whose account begins with this session. */
type Newcomer = Somebody & { passkeys?: never };

const isNew = (person: PersonRow | Newcomer): person is Newcomer => person.passkeys === undefined;

/** What goes ahead of a session of somebody who was there before. */
export const asRead = (realm: Realm, person: PersonRow): Commands => ({
  lock: lockPerson(realm, person.id),
  still: stillAs(realm, person),
});

/** What is written with the session of this id; null when there is none yet, because a second factor comes first. */
export type WithSession = (sessionId: string | null) => Commands;

/**
 * Opens a new session for somebody who has proved who they are, together with `commands`, in one trip: all of it happens or
 * none. A session is never taken over from before: its token is new. Refuses with `person_moved` when what they came in by has
 * changed since it was read: a session that opened then would outlive "all other devices are signed out".
 */
export async function letIn(
  identity: IdentityContext,
  person: PersonRow | Newcomer,
  commands: WithSession = () => ({}),
): Promise<Entered> {
  const session = newSession(identity, person.id, null);
  const more = await identity.db.write({
    ...(isNew(person) ? {} : asRead(identity.realm, person)),
    ...commands(session.id),
    session: insertSession(identity.realm, session),
    ...identity.atEntry(person),
  });
  return entered(identity, person, session, more);
}

/** Answers a form that one browser sent twice with the session that the first one opened; refuses with `signed_out` when it is over. */
export async function letInAgain(
  identity: IdentityContext,
  person: Somebody,
  session: NewSession,
): Promise<Entered> {
  const more = await identity.db.write({
    lives: sessionLives(identity.realm, person.id, session.id),
    ...identity.atEntry(person),
  });
  return entered(identity, person, session, more);
}

async function entered(
  identity: IdentityContext,
  person: Somebody,
  session: NewSession,
  more: Entered["more"],
): Promise<Entered> {
  // What goes into a cookie is named here: a row that was read has the hash of a password, and a sealed secret.
  const { id, name, email, emailVerified, createdAt, updatedAt } = person;
  return {
    kind: "entered",
    session,
    person: { id, name, email, emailVerified, createdAt, updatedAt },
    device: await markedNow(identity, email),
    more,
  };
}

/**
 * What follows on a right password, or a right code from the mailbox: in, or to the second factor when there is one.
 * `commands` are written either way. An admin without a second factor goes no further.
 */
export async function afterFirstFactor(
  identity: IdentityContext,
  person: PersonRow,
  commands: WithSession = () => ({}),
): Promise<SignInStep> {
  const app = person.secondFactor !== null;
  const passkey = person.passkeys > 0;
  if (identity.realm === "admin" && !app)
    throw new Forbidden("This account has no second factor yet. Whoever made it can give it one.");
  if (!app && !passkey) return letIn(identity, person, commands);
  const alone = commands(null);
  if (Object.keys(alone).length > 0) await identity.db.write(alone);
  const password = await passwordMark(identity, person);
  return { kind: "second_factor", personId: person.id, password, app, passkey };
}

/** A session as it begins. Machines count the steps of their refresh tokens. */
export function newSession(
  { realm, client, now }: IdentityContext,
  userId: string,
  refreshStep: number | null,
): NewSession {
  const at = now();
  return {
    id: uuidv7(),
    token: toBase64Url(crypto.getRandomValues(new Uint8Array(32))),
    userId,
    expiresAt: new Date(at.getTime() + REST_MS[realm]),
    createdAt: at,
    updatedAt: at,
    ipAddress: client.ip,
    userAgent: client.userAgent.slice(0, 400),
    place: client.place,
    refreshStep,
  };
}
