import type { AskedRow } from "#db/reconciliation-payments.server.ts";
import type { StoreContext } from "../context.ts";
import { KeyRefused, Unavailable } from "../errors.ts";
import type { StageSlice } from "./stage.ts";

/** Payments asked about in one slice, and the time after which it ends early: a slow gateway holds up nobody else. */
export const AT_ONCE = 20;
const SLICE_MS = 10_000;
/** So many questions in vain one after the other, and the gateway is left alone for now. */
const IN_VAIN = 3;

/**
 * Asks about these payments one by one, as `ask` does; that answers whether money was booked. One that can't be answered for is
 * passed over and counted. Throws `KeyRefused`.
 */
export async function askEach(
  shop: StoreContext,
  payments: AskedRow[],
  after: string,
  ask: (payment: AskedRow) => Promise<boolean>,
): Promise<StageSlice> {
  const until = shop.now().getTime() + SLICE_MS;
  const slice = { asked: 0, booked: 0, unasked: 0, others: 0 };
  let behind = after;
  // Where to go on when the gateway turns out to be away: before the first of those in vain.
  let answered = after;
  let vain = 0;
  for (const payment of payments) {
    if (shop.now().getTime() > until) break;
    try {
      if (await ask(payment)) slice.booked++;
      slice.asked++;
      vain = 0;
    } catch (error) {
      if (!(error instanceof Unavailable) || error instanceof KeyRefused) throw error;
      slice.unasked++;
      vain++;
    }
    behind = payment.id;
    if (vain === 0) answered = payment.id;
    if (vain === IN_VAIN)
      return {
        ...slice,
        unasked: slice.unasked - vain,
        cursor: { after: answered },
        over: false,
        away: true,
      };
  }
  const all = behind === (payments.at(-1)?.id ?? after);
  return { ...slice, cursor: { after: behind }, over: all && payments.length < AT_ONCE, away: false };
}
