import type { StoreContext } from "#domain/context.ts";
import { dueOf } from "#domain/order/due.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { markPaid } from "#domain/order/mark-paid.ts";

/** Looks at an order that is paid on delivery and says that what it shows is there; the same press many `times` at once. */
export async function takeDue(shop: StoreContext, number: number, times = 1): Promise<void> {
  const due = dueOf(await orderForSeller(shop, number));
  await Promise.all(Array.from({ length: times }, () => markPaid(shop, number, due)));
}
