import { uuidv7 } from "uuidv7";
import { orderByNumber } from "#db/orders.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { askableNumber } from "../order/number.ts";
import { ShopMiss } from "../storefront/miss.ts";
import type { Shell } from "../store/store.ts";
import type { DisputeKind } from "./dispute.ts";
import { openableKinds } from "./openable.ts";

export type DisputeForm = {
  shell: Shell;
  number: number;
  /** Of the dispute that is opened with it: sending it twice opens one. */
  id: string;
  /** Empty when none can be opened. */
  kinds: DisputeKind[];
};

/** The page on which a buyer opens a dispute, in one trip. Throws `ShopMiss` unless `key` is the order's own. */
export async function disputeForm(shop: StoreContext, number: number, key: string): Promise<DisputeForm> {
  const { shell, found } = await shop.db.read({
    shell: storeShell(),
    found: orderByNumber(askableNumber(number)),
  });
  if (!found || found.key !== key) throw new ShopMiss("order", shell);
  return { shell, number: found.number, id: uuidv7(), kinds: openableKinds(found, shop.now()) };
}
