import { insertSession, type NewSession } from "#db/sessions.server.ts";
import { uuidv7 } from "uuidv7";
import { toBase64Url } from "../base64url.ts";
import { Forbidden } from "../errors.ts";
import type { Commands, Entered, IdentityContext, Realm, SignInStep } from "./context.ts";
import type { PersonRow } from "#db/people.server.ts";

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

/**
 * Opens a new session for somebody who has proved who they are, together with `commands`, in one trip: all of it happens or
 * none. A session is never taken over from before: its token is new.
 */
export async function letIn(
  identity: IdentityContext,
  person: Somebody,
  commands: Commands = {},
): Promise<Entered> {
  const session = newSession(identity, person.id, null);
  const more = await identity.db.write({
    ...commands,
    session: insertSession(identity.realm, session),
    ...identity.atEntry(person),
  });
  const account = await identity.mac("device", person.email);
  const known = identity.client.device?.account === account ? identity.client.device : null;
  return { kind: "entered", session, person, device: known ?? { id: crypto.randomUUID(), account }, more };
}

/**
 * What follows on a right password, or a right code from the mailbox: in, or to the second factor when there is one.
 * `commands` are written either way. An admin without a second factor goes no further.
 */
export async function afterFirstFactor(
  identity: IdentityContext,
  person: PersonRow,
  commands: Commands = {},
): Promise<SignInStep> {
  const app = person.secondFactor !== null;
  const passkey = person.passkeys > 0;
  if (identity.realm === "admin" && !app)
    throw new Forbidden("This account has no second factor yet. Whoever made it can give it one.");
  if (!app && !passkey) return letIn(identity, person, commands);
  if (Object.keys(commands).length > 0) await identity.db.write(commands);
  return { kind: "second_factor", personId: person.id, app, passkey };
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
