import { preferAddress } from "#db/buyer-addresses.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { buyerOf } from "./buyer.ts";

/** Has the buyer's checkouts begin with this address of theirs. Throws `NotFound`. */
export async function preferMyAddress(shop: StoreContext, id: string): Promise<void> {
  const { buyerId } = buyerOf(shop);
  try {
    await shop.db.write(preferAddress(buyerId, idOf(id, "address")));
  } catch (error) {
    if (error instanceof Refused && error.code === "address_gone") throw new NotFound("address");
    throw error;
  }
}
