import { NotFound, ShopClosed } from "#domain/errors.ts";
import type { IdentityContext } from "#domain/identity/context.ts";
import type { Store } from "#domain/store/store.ts";
import type { Mint } from "#wiring/identity/access-token.ts";
import { buyerRealm, platformRealm } from "#wiring/identity/realm.ts";
import type { AtDoor } from "../door.ts";
import { storeAt } from "../tenant.ts";

/** The request without its cookies and its body: a browser's sign-in means nothing to the API. */
function bare({ raw }: AtDoor["req"]): Request {
  const headers = new Headers(raw.headers);
  headers.delete("cookie");
  return new Request(raw.url, { headers, ...(raw.cf && { cf: raw.cf }) });
}

/** Sellers, or admins, as a program meets them. */
export const platformIdentity = async (c: AtDoor, realm: "seller" | "admin"): Promise<IdentityContext> =>
  (await platformRealm(c.get("opening"), realm, bare(c.req))).identity;

/** The buyers of a store. */
export const buyerIdentity = async (c: AtDoor, store: Store): Promise<IdentityContext> =>
  (await buyerRealm(c.get("opening"), store, bare(c.req))).identity;

/** Where access tokens of this realm are made and read. */
export const mintOf = (c: AtDoor, { realm, scope, origin }: IdentityContext): Mint => ({
  secretKey: c.get("opening").settings.SECRET_KEY,
  realm,
  scope,
  issuer: origin,
});

/** The store of the request's address. Throws `NotFound` and `ShopClosed`. */
export async function storeHere(c: AtDoor): Promise<Store> {
  const host = c.get("host");
  const store = host.kind === "store" ? await storeNamed(c, host.slug) : null;
  if (!store || store.status === "draft") throw new NotFound("shop");
  if (store.status === "suspended") throw new ShopClosed();
  return store;
}

/** The store with this slug, as the tenant cache knows it. */
export function storeNamed(c: AtDoor, slug: string): Promise<Store | null> {
  const platform = c.get("platform");
  return storeAt(slug, c.env.TENANTS, (wanted) => platform.db.storeBySlug(wanted), {
    later: c.get("opening").later,
  });
}
