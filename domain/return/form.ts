import { uuidv7 } from "uuidv7";
import { orderByNumber } from "#db/orders.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { assembleOrder } from "../order/assemble.ts";
import { askableNumber } from "../order/number.ts";
import type { OrderLine } from "../order/order.ts";
import { ShopMiss } from "../storefront/miss.ts";
import type { Shell } from "../store/store.ts";
import { isAskable, returnable } from "./returnable.ts";

export type ReturnForm = {
  shell: Shell;
  number: number;
  /** Of the return that is asked for with it: sending it twice asks once. */
  id: string;
  /** What can come back, and how many; empty when nothing can. */
  lines: (Pick<OrderLine, "id" | "title" | "variantTitle" | "imageKey"> & { most: number })[];
};

/** The page on which a buyer asks to return something, in one trip. Throws `ShopMiss` unless `key` is the order's own. */
export async function returnForm(shop: StoreContext, number: number, key: string): Promise<ReturnForm> {
  const { shell, found } = await shop.db.read({
    shell: storeShell(),
    found: orderByNumber(askableNumber(number)),
  });
  if (!found || found.key !== key) throw new ShopMiss("order", shell);
  const order = assembleOrder(found);
  const able = isAskable(order, shop.now()) ? returnable(order) : [];
  return {
    shell,
    number: found.number,
    id: uuidv7(),
    lines: able.flatMap(({ lineId, most }) => {
      const line = order.lines.find(({ id }) => id === lineId);
      return line
        ? [{ id: lineId, title: line.title, variantTitle: line.variantTitle, imageKey: line.imageKey, most }]
        : [];
    }),
  };
}
