import { cardsOfOrder } from "#db/thread-cards.server.ts";
import { storeShell } from "#db/stores.server.ts";
import { orderThread, type OrderThreadRow } from "#db/threads-buyer.server.ts";
import type { StoreContext } from "../context.ts";
import { askableNumber } from "../order/number.ts";
import { toldToBuyer } from "../order/told-to-buyer.ts";
import type { Shell } from "../store/store.ts";
import { ShopMiss } from "../storefront/miss.ts";
import { isBuyerOf } from "./enter.ts";
import { shownCards, type ShownCards } from "./shown-cards.ts";
import { type Look, readOn } from "./read-on.ts";
import type { Said } from "./thread.ts";

export type OrderThreadPage = {
  shell: Shell;
  order: Omit<OrderThreadRow, "untold">;
  /** Null while its room can't be reached. */
  said: Said | null;
  /** What its messages show. */
  cards: ShownCards;
};

/** An order's thread as its buyer sees it: one trip, then its room. Throws `ShopMiss`. */
export async function orderThreadPage(
  shop: StoreContext,
  number: number,
  key: string,
  look: Look,
): Promise<OrderThreadPage> {
  const asked = askableNumber(number);
  const {
    shell,
    order: found,
    cards,
  } = await shop.db.read({
    shell: storeShell(),
    order: orderThread(asked),
    cards: cardsOfOrder(asked, shop.now()),
  });
  if (!found || !isBuyerOf(shop, found, key)) throw new ShopMiss("order", shell);
  const { untold, ...order } = found;
  const steps = untold.flatMap((event) => {
    const told = toldToBuyer(event);
    return told ? [{ id: event.id, at: told.at, type: told.type, data: told.data }] : [];
  });
  const thread = { storeId: shop.store.id, kind: "order", id: order.id } as const;
  const said = await readOn(shop, thread, look, steps);
  return { shell, order, said, cards: await shownCards(shop, cards) };
}
