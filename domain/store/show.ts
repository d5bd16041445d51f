import { storeFacts } from "#db/store-facts.server.ts";
import type { StoreContext } from "../context.ts";
import { Forbidden } from "../errors.ts";
import type { Store } from "./store.ts";

/** The store as it is now, for everybody with a part in it, and for its keys. */
export async function showStore(shop: StoreContext): Promise<Store> {
  if (shop.actor.kind !== "staff" && shop.actor.kind !== "machine") throw new Forbidden();
  const { facts } = await shop.db.read({ facts: storeFacts() });
  return facts;
}
