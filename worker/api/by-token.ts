import { SignedOut } from "#domain/errors.ts";
import type { IdentityContext } from "#domain/identity/context.ts";
import { limit } from "#domain/identity/limit.ts";
import { isApiKey } from "#domain/api-key/key.ts";
import type { Store } from "#domain/store/store.ts";
import type { Holder } from "#domain/token/granted.ts";
import { readAccessToken, scopeSaidBy } from "#wiring/identity/access-token.ts";
import { openShop } from "#wiring/open-shop.ts";
import type { AtDoor } from "../door.ts";
import { bearerOf } from "./bearer.ts";
import { mintOf, platformIdentity, storeNamed } from "./realms.ts";
import { Refusal } from "./refusal.ts";
import type { Buyer, Member, Person } from "./route.ts";

/** Whoever holds a token of this realm, with what it says; counted. */
async function holderOf(c: AtDoor, identity: IdentityContext, token: string): Promise<Holder> {
  const holder = await readAccessToken(mintOf(c, identity), token, identity.now());
  await limit(identity, "api", `session|${holder.me.sessionId}`);
  return holder;
}

/** A person on the platform host; with the realm `platform`, of whichever the token says it is. */
export async function personByToken(c: AtDoor, realm: "platform" | "seller" | "admin"): Promise<Person> {
  const token = personsToken(c);
  const said = scopeSaidBy(token) === "admin" ? "admin" : "seller";
  const identity = await platformIdentity(c, realm === "platform" ? said : realm);
  const { me, part } = await holderOf(c, identity, token);
  return { identity, me, part };
}

/** A buyer at their store's own address. */
export async function buyerByToken(c: AtDoor, store: Store, identity: IdentityContext): Promise<Buyer> {
  const { me, part } = await holderOf(c, identity, personsToken(c));
  const { personId: buyerId, sessionId, name, email } = me;
  const shop = openShop(c.get("opening"), store, { kind: "buyer", buyerId, sessionId, name, email });
  return { identity, me, part, shop };
}

/** Staff in the store that their token is for. */
export async function memberByToken(c: AtDoor, token: string): Promise<Member> {
  const identity = await platformIdentity(c, "seller");
  const { me, part, secondFactor } = await holderOf(c, identity, token);
  if (!part)
    throw new Refusal(
      403,
      "store_required",
      "Say which store: refresh your tokens with its name as `store`.",
    );
  const store = await storeNamed(c, part.slug);
  // The store got another address; the next token knows it.
  if (store?.id !== part.storeId) throw new SignedOut();
  const { personId: userId, sessionId, name } = me;
  const actor = { kind: "staff", userId, sessionId, name, role: part.role, secondFactor } as const;
  return { shop: openShop(c.get("opening"), store, actor) };
}

function personsToken(c: AtDoor): string {
  const token = bearerOf(c);
  if (isApiKey(token))
    throw new Refusal(403, "person_required", "An API key stands for no person. Send an access token here.");
  return token;
}
