import { Trips } from "#db/trips.server.ts";
import { authenticateKey, type KnownKey } from "#domain/api-key/authenticate.ts";
import { answerOf, readApiKey } from "#domain/api-key/key.ts";
import { noteUse } from "#domain/api-key/note-use.ts";
import { SignedOut, TooMany } from "#domain/errors.ts";
import { withoutValues } from "#web/error-log.ts";
import { clientOf } from "#wiring/identity/client.ts";
import { openDoorOf, openShop, type Opening } from "#wiring/open-shop.ts";
import type { AtDoor } from "../door.ts";
import { knownKeys } from "./known-keys.ts";
import { Refusal } from "./refusal.ts";
import type { Member } from "./route.ts";

/** Answers what somebody asks with an API key. That it was used is noted afterwards, and nobody waits for it. */
export async function byKey(
  c: AtDoor,
  text: string,
  answer: (member: Member) => Promise<Response>,
): Promise<Response> {
  const key = readApiKey(text);
  if (!key) throw invalid();
  const opening = c.get("opening");
  const hash = await answerOf(opening.ports, key);
  const known = knownKeys.get(hash) ?? (await lookUp(c, key.storeId, hash));
  await count(opening, `key|${known.keyId}`);
  try {
    const answered = await answer({ shop: enter(opening, known) });
    if (knownKeys.mustNote(hash)) c.executionCtx.waitUntil(note(opening, known));
    return answered;
  } catch (error) {
    if (!(error instanceof SignedOut)) throw error;
    knownKeys.forget(hash);
    throw invalid();
  }
}

async function lookUp(c: AtDoor, storeId: string, hash: string): Promise<KnownKey> {
  const opening = c.get("opening");
  // Keys nobody has cost a trip each; guessing them is hopeless, but must not be free.
  await count(opening, `unknown key|${clientOf(c.req.raw)}`);
  const found = await authenticateKey(openDoorOf(opening, storeId), hash);
  if (!found) throw invalid();
  knownKeys.add(hash, found);
  return found;
}

const enter = (opening: Opening, { keyId, name, scopes, store }: KnownKey) =>
  openShop(opening, store, { kind: "machine", keyId, name, scopes });

async function note(opening: Opening, known: KnownKey): Promise<void> {
  try {
    await noteUse(enter({ ...opening, trips: new Trips() }, known), known.keyId);
  } catch (error) {
    if (error instanceof SignedOut) return;
    console.error(
      JSON.stringify({
        level: "error",
        requestId: opening.requestId,
        what: "key use",
        ...withoutValues(error),
      }),
    );
  }
}

async function count({ ports }: Opening, who: string): Promise<void> {
  const { allowed, retryAfterS } = await ports.limits.take("api", who);
  if (!allowed) throw new TooMany(retryAfterS);
}

const invalid = () =>
  new Refusal(401, "key_invalid", "This API key is not known, was revoked, or its time is over.");
