import type { StoreContext } from "#domain/context.ts";
import { requireMay } from "#domain/staff/require.ts";
import { SignedOut } from "#domain/errors.ts";
import { enterAsAdmin } from "#domain/dispute/enter.ts";
import { enterAsStaff, enterOrder, enterStore, type Entered } from "#domain/thread/enter.ts";
import { roomName } from "#domain/thread/thread.ts";
import type { Env } from "#wiring/env.ts";
import { upgradeFor } from "./admitted.ts";
import { turnedAway } from "./turned-away.ts";

/** Which door somebody stands at, and what they hold. */
export type Knock =
  | { at: "order"; number: number; key: string }
  /** `of` is whose page stands there, by the id of its thread. */
  | { at: "store"; of: string }
  | { at: "thread"; id: string }
  | { at: "dispute" }
  | { at: "inbox" };

/**
 * Lets somebody into a room, or refuses: no room wakes before that is decided. `shop` says who asks; their session and role are held
 * against the database in the one trip that this takes. Throws `NotFound`, `SignedOut` and `Forbidden`.
 */
export async function admit(env: Env, shop: StoreContext, request: Request, knock: Knock): Promise<Response> {
  if (knock.at === "inbox") {
    requireMay(shop, "inbox.read");
    const { actor, store } = shop;
    if (actor.kind !== "staff") throw new SignedOut();
    const speaker = { side: "staff", id: actor.userId, name: actor.name } as const;
    return env.INBOXES.getByName(store.id).fetch(
      upgradeFor(request, { speaker, mayWrite: false }, shop.now()),
    );
  }
  const entered = await enter(shop, knock);
  // One buyer's page in a browser where another has signed in since: neither hears or says anything through it.
  if (knock.at === "store" && knock.of !== entered.thread.id) return turnedAway();
  return env.ROOMS.getByName(roomName(entered.thread)).fetch(upgradeFor(request, entered, shop.now()));
}

function enter(shop: StoreContext, knock: Exclude<Knock, { at: "inbox" }>): Promise<Entered> {
  if (knock.at === "dispute") return enterAsAdmin(shop);
  if (knock.at === "order") return enterOrder(shop, knock.number, knock.key);
  return knock.at === "thread" ? enterAsStaff(shop, knock.id) : enterStore(shop);
}
