import { rememberForm, type LedTo, type Spent } from "#db/challenges.server.ts";
import type { PersonRow } from "#db/people.server.ts";
import { fromBase64Url } from "../base64url.ts";
import { idFromBytes, isId } from "../id.ts";
import type { IdentityContext } from "./context.ts";

/** How long a form that was sent, a code or a link that was used answers its repetition the same way. */
const REPEATED_MS = 60_000;
/** How soon the same form asks for the same letter by mistake; later it means another one. */
const SAME_LETTER_MS = 10_000;

export const repeatedUntil = (now: Date): Date => new Date(now.getTime() + REPEATED_MS);
export const isSameLetter = (before: Date, now: Date): boolean =>
  now.getTime() - before.getTime() < SAME_LETTER_MS;

/**
 * Where a form leaves its mark, from the random id that the page put into it: the same form of the same page has the same,
 * nobody can choose one, and one of another store or purpose is another. Null for a form without an id.
 */
export async function onceId(
  identity: Pick<IdentityContext, "mac">,
  purpose: string,
  once: string | undefined,
): Promise<string | null> {
  if (!once || !isId(once)) return null;
  return idFromBytes(fromBase64Url(await identity.mac("once", `${purpose} ${once}`)));
}

/** Keeps where the form with this mark led to. Refuses with `challenge_spent` when it was sent before. */
export const remembered = ({ realm, now }: IdentityContext, id: string, ledTo: LedTo) =>
  rememberForm(realm, { id, ledTo, until: repeatedUntil(now()) }, now());

type Led = Spent & { session: NonNullable<Spent["session"]> };

/** Whether the same form has let this person in already. */
export const isTheirs = (spent: Spent | null, person: Pick<PersonRow, "id">): spent is Led =>
  spent !== null && spent.session !== null && spent.personId === person.id;
