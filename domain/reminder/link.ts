import type { StoreContext } from "../context.ts";
import { isId } from "../id.ts";
import { sameText } from "../same-text.ts";

/** A reminder that a link is about, and this store's signature: what is in somebody's cart is not for who guesses an id. */
export type ReturnLink = { of: string; key: string };

/** The part of an address behind the store's origin. The same each time, as a letter that is sent again must be. */
export async function returnPath(shop: StoreContext, id: string): Promise<string> {
  return `/cart/back?${new URLSearchParams({ of: id, key: await keyOf(shop, id) })}`;
}

/** The id of the reminder a link is about; null for a link that is none of this store's. */
export async function reminderIn(shop: StoreContext, { of, key }: ReturnLink): Promise<string | null> {
  return isId(of) && sameText(key, await keyOf(shop, of)) ? of : null;
}

const keyOf = ({ ports, store }: StoreContext, id: string): Promise<string> =>
  ports.signer.sign(store.id, "cart-back", id);
