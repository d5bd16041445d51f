import { uuidv7 } from "uuidv7";
import { insertApiKey } from "#db/api-keys.server.ts";
import { Duplicate, Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, Forbidden, Invalid } from "../errors.ts";
import { isId } from "../id.ts";
import type { Me } from "../identity/context.ts";
import { requireFresh } from "../identity/fresh.ts";
import { plainLine } from "../plain-line.ts";
import { keyMadeWords, tellMember } from "../staff/letters.ts";
import { API_SCOPES, may, type ApiScope } from "../staff/may.ts";
import { requireMay } from "../staff/require.ts";
import { answerOf, KEY_DAYS, newApiKey, prefixOf } from "./key.ts";

const NAME_MOST = 60;
/** More keys than this are keys that nobody knows the use of. */
export const KEYS_MOST = 50;

/** What a key can do, in a letter. */
const SCOPE_SAYS: Record<ApiScope, string> = {
  "catalogue.read": "see products",
  "catalogue.write": "change products",
  "orders.read": "see orders and who placed them",
  "buyers.contact": "see how to reach buyers",
  "orders.fulfil": "send orders",
  "orders.cancel": "cancel orders",
};

/**
 * `days` is one of `KEY_DAYS`, or null for a key that counts until it is revoked. `once` is the random id of the form, so that
 * one that is sent twice makes one key.
 */
export type NewApiKeyInput = { name: string; scopes: string[]; days: number | null; once?: string };

/**
 * Makes an API key of the store, for somebody who has just signed in. The answer holds the key itself, which is kept nowhere and
 * shown this once; its maker gets a letter. Throws `Invalid` (`name`, `scopes`, `days`), `Forbidden` (also for what their own role may not),
 * `SignInAgain`, `Conflict` (`too_many_keys`, `key_made`).
 */
export async function createApiKey(
  shop: StoreContext,
  me: Me,
  input: NewApiKeyInput,
): Promise<{ name: string; key: string }> {
  requireMay(shop, "api_keys.write");
  requireFresh(shop, me);
  const { actor } = shop;
  if (actor.kind !== "staff") throw new Forbidden();
  const { name, scopes, days } = checked(input);
  if (!scopes.every((scope) => may(actor.role, scope)))
    throw new Forbidden("A key can't do what you yourself may not.");
  const now = shop.now();
  const key = newApiKey(shop.store.id);
  const row = {
    id: input.once && isId(input.once) ? input.once : uuidv7(),
    name,
    prefix: prefixOf(key),
    answer: await answerOf(shop.ports, { storeId: shop.store.id, text: key }),
    scopes,
    createdBy: actor.userId,
    createdByName: actor.name,
    expiresAt: days === null ? null : new Date(now.getTime() + days * 86_400_000),
  };
  try {
    await shop.db.write({ key: insertApiKey(row, KEYS_MOST, now) });
  } catch (error) {
    if (error instanceof Refused && error.code === "too_many_keys")
      throw new Conflict(
        "too_many_keys",
        `A store has at most ${KEYS_MOST} keys. Revoke one that nothing uses.`,
      );
    // The first of the two has made it, and whatever showed it is gone from the screen.
    if (error instanceof Duplicate)
      throw new Conflict(
        "key_made",
        "This form was sent twice, and the key was made the first time. If you don't see its text, revoke it here and make another.",
      );
    throw error;
  }
  const href = `${shop.platformOrigin}/dashboard/${shop.store.slug}/settings/keys`;
  const words = keyMadeWords(
    shop.store.name,
    name,
    scopes.map((scope) => SCOPE_SAYS[scope]),
    href,
  );
  await tellMember(shop, me.email, words, `key.${row.id}`);
  return { name, key };
}

function checked(input: NewApiKeyInput): { name: string; scopes: ApiScope[]; days: number | null } {
  const problems: Record<string, string> = {};
  const name = plainLine(input.name);
  if (!name) problems["name"] = "Say what will use this key, so that you know it again.";
  else if (Array.from(name).length > NAME_MOST)
    problems["name"] = `Please use at most ${NAME_MOST} characters.`;
  const scopes = API_SCOPES.filter((scope) => input.scopes.includes(scope));
  if (scopes.length === 0) problems["scopes"] = "Choose at least one thing that this key may do.";
  else if (scopes.length < new Set(input.scopes).size)
    problems["scopes"] = "One of these is nothing a key may do.";
  if (input.days !== null && !KEY_DAYS.some((days) => days === input.days))
    problems["days"] = "Choose one of the times in the list.";
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return { name, scopes, days: input.days };
}
