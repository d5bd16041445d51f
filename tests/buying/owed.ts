import type { StoreContext } from "#domain/context.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { markReturned } from "#domain/payment/mark-returned.ts";
import { isOnline } from "#domain/payment/providers.ts";
import { giveBack } from "#domain/refund/give-back.ts";
import { owedOf, type Owed } from "#domain/refund/owed.ts";

/** What an order's page shows as owed now. */
export const owedNow = async (shop: StoreContext, number: number): Promise<Owed[]> =>
  owedOf(await orderForSeller(shop, number));

const atOnce = async (times: number, press: () => Promise<void>): Promise<void> =>
  void (await Promise.all(Array.from({ length: times }, press)));

/** Looks at the order and has all that is owed sent back by the gateways that took it; the same press many `times` at once. */
export async function sendOwed(shop: StoreContext, number: number, times = 1): Promise<void> {
  const owed = await owedNow(shop, number);
  const seen = owed.filter(({ provider }) => isOnline(provider));
  await atOnce(times, () => giveBack(shop, number, false, seen));
}

/** Looks at the order and says that all that is owed was given back by hand. */
export async function giveOwedByHand(shop: StoreContext, number: number, times = 1): Promise<void> {
  const seen = await owedNow(shop, number);
  await atOnce(times, () => giveBack(shop, number, true, seen));
}

/** The same of an order that was called off, where it is the payment's own card that asks. */
export const sayReturned = async (shop: StoreContext, number: number): Promise<void> =>
  markReturned(shop, number, await owedNow(shop, number));
