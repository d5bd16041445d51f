import { disputeInConsole } from "#domain/admin/visit.ts";
import type { StoreContext } from "#domain/context.ts";
import { Forbidden, NotFound, SignedOut, TooMany } from "#domain/errors.ts";
import { storesOf } from "#domain/store/of-seller.ts";
import { staffAt } from "#domain/store/staff-at.ts";
import { admit, type Knock } from "#party/admit.ts";
import { clientOf } from "#wiring/identity/client.ts";
import { buyerRealm, platformRealm } from "#wiring/identity/realm.ts";
import { openShop } from "#wiring/open-shop.ts";
import { storeHere } from "./api/realms.ts";
import type { AtDoor } from "./door.ts";
import { ownOrigin } from "./own-origin.ts";
import { problem } from "./problem.ts";

/** The thread of an order, for whoever holds its key or is signed in to its account. */
export const orderRoom = (c: AtDoor): Promise<Response> =>
  room(c, asBuyer, {
    at: "order",
    number: Number(c.req.param("number")),
    key: c.req.query("key") ?? "",
  });

/** A buyer's own thread with the store, for a page of theirs. */
export const storeRoom = (c: AtDoor): Promise<Response> =>
  room(c, asBuyer, { at: "store", of: c.req.query("of") ?? "" });

/** Any thread of a store, for its people. */
export const staffRoom = (c: AtDoor): Promise<Response> =>
  room(c, asStaff, { at: "thread", id: c.req.param("id") ?? "" });

/** All threads of a store at once: what changes in which. */
export const inboxRoom = (c: AtDoor): Promise<Response> => room(c, asStaff, { at: "inbox" });

/** The thread of a dispute, for an admin who said why. */
export const disputeRoom = (c: AtDoor): Promise<Response> => room(c, asAdmin, { at: "dispute" });

/** Counts a knock before anything is asked for it. Throws `TooMany`. */
async function limitKnocks(c: AtDoor): Promise<void> {
  const { limits } = c.get("opening").ports;
  const host = c.get("host");
  const address = `${host.kind === "store" ? host.slug : host.kind}:${clientOf(c.req.raw)}`;
  const counted = [
    ["knock", `${address}:${c.req.path}`],
    ["knock_address", address],
  ] as const;
  // One after the other: whoever has met the first takes nothing from their neighbours.
  for (const [name, key] of counted) {
    const { allowed, retryAfterS } = await limits.take(name, key);
    if (!allowed) throw new TooMany(retryAfterS);
  }
}

/** Cookies come along whoever opens a socket, and browsers say for which page: another site's is refused, as its forms are. */
async function room(c: AtDoor, as: (c: AtDoor) => Promise<StoreContext>, knock: Knock): Promise<Response> {
  if (c.req.header("upgrade")?.toLowerCase() !== "websocket")
    return problem(c, 426, "upgrade_required", "This address is for WebSockets.", {
      headers: { upgrade: "websocket" },
    });
  if ((c.req.header("origin") ?? ownOrigin(c)) !== ownOrigin(c))
    return problem(c, 403, "foreign_origin", "This request was sent from another site.");
  await limitKnocks(c);
  return admit(c.env, await as(c), c.req.raw, knock);
}

async function asBuyer(c: AtDoor): Promise<StoreContext> {
  const store = await storeHere(c);
  const opening = c.get("opening");
  const found = await (await buyerRealm(opening, store, c.req.raw)).session();
  if (!found) return openShop(opening, store, { kind: "shopper" });
  const { personId: buyerId, sessionId, name, email } = found.me;
  return openShop(opening, store, { kind: "buyer", buyerId, sessionId, name, email });
}

async function asStaff(c: AtDoor): Promise<StoreContext> {
  if (c.get("host").kind !== "platform") throw new NotFound("page");
  const opening = c.get("opening");
  const found = await (await platformRealm(opening, "seller", c.req.raw)).session();
  if (!found) throw new SignedOut();
  const memberships = await storesOf(c.get("platform"), found.me);
  const here = staffAt(found.me, memberships, c.req.param("slug"));
  // Somebody else's store is no different from none.
  if (!here) throw new NotFound("store");
  if (here.owesSecondFactor) throw new Forbidden();
  return openShop(opening, here.membership, here.actor);
}

async function asAdmin(c: AtDoor): Promise<StoreContext> {
  if (c.get("host").kind !== "platform") throw new NotFound("page");
  const opening = c.get("opening");
  const found = await (await platformRealm(opening, "admin", c.req.raw)).session();
  if (!found) throw new SignedOut();
  const view = await disputeInConsole(c.get("platform"), found.me, c.req.param("id") ?? "");
  if (!view.inside) throw new Forbidden();
  return openShop(opening, view.inside.store, view.inside.actor);
}
