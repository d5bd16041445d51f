import type { StoreContext } from "#domain/context.ts";
import type { IdentityContext, Me } from "#domain/identity/context.ts";
import type { Permission } from "#domain/staff/may.ts";
import type { Part } from "#domain/token/part.ts";
import type { AtDoor } from "../door.ts";

/** What an answer is made from: the request, and who may be told what. */
type Answer<Asker> = (c: AtDoor, asker: Asker) => Promise<Response>;

/** Whoever comes, at a store's address or at the platform's, where two realms are at home. */
export type ShopGuest = { identity: IdentityContext };
export type PlatformGuest = { open: (realm: "seller" | "admin") => Promise<IdentityContext> };
/** Somebody with an access token. That their session lives is for each question to ask in its own trip. */
export type Person = { identity: IdentityContext; me: Me; part: Part | null };
/** A buyer: their trips into the store ask it by themselves. */
export type Buyer = Person & { shop: StoreContext };
/** Staff with an access token for the store, or one of the store's keys; theirs do too. */
export type Member = { shop: StoreContext };

type Address = { method: "GET" | "POST" | "DELETE"; path: `/${string}` };

/**
 * One route of the API, below `/api/v1`: at whose address, for which realm, and what whoever asks needs: nothing (`anyone`), an
 * access token of the realm (`person`; `platform` means sellers and admins), a part in the store (`member`; keys of the store
 * have one), or a permission in it.
 */
export type ApiRoute = Address &
  (
    | { host: "store"; realm: "buyer"; needs: "anyone"; answer: Answer<ShopGuest> }
    | { host: "store"; realm: "buyer"; needs: "person"; answer: Answer<Buyer> }
    | { host: "platform"; realm: "platform"; needs: "anyone"; answer: Answer<PlatformGuest> }
    | { host: "platform"; realm: "platform" | "seller" | "admin"; needs: "person"; answer: Answer<Person> }
    | { host: "platform"; realm: "seller"; needs: "member" | Permission; answer: Answer<Member> }
  );
