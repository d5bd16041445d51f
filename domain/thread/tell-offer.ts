import type { AskedRow } from "#db/discounts.server.ts";
import type { StoreContext } from "../context.ts";
import type { ThreadKey } from "./thread.ts";

/**
 * Has a thread say what became of an offer, which has its open pages look again. What is so stands in the books: a room that is away keeps
 * nobody waiting, and the offer's card says it all the same.
 */
export async function tellOffer(
  { ports }: StoreContext,
  thread: ThreadKey,
  type: "OFFER_TAKEN_BACK" | "OFFER_ORDERED",
  id: string,
  at: Date,
): Promise<void> {
  await ports.rooms.tellSteps(thread, [{ id, at, type, data: {} }]).catch(() => undefined);
}

/** The same of the offers that an order has. */
export async function tellOffersOrdered(
  shop: StoreContext,
  discounts: { id: string; amount: number }[],
  { candidates }: AskedRow,
  orderId: string,
  at: Date,
): Promise<void> {
  const used = candidates.filter(({ id }) => discounts.some((one) => one.id === id && one.amount > 0));
  await Promise.all(
    used.map(async ({ id, offered }) => {
      if (!offered) return;
      const thread = { storeId: shop.store.id, ...offered.thread };
      await tellOffer(shop, thread, "OFFER_ORDERED", `${id}.${orderId}`, at);
    }),
  );
}
