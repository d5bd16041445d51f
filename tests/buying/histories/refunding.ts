import { uuidv7 } from "uuidv7";
import type { StoreContext } from "#domain/context.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { gaveBackByHand } from "#domain/refund/by-hand.ts";
import { refundOrder } from "#domain/refund/refund.ts";
import { sendRefunds } from "#domain/refund/send.ts";
import { countRefund } from "#domain/refund/sums.ts";
import { tryRefundAgain } from "#domain/refund/try-again.ts";
import { sayReturned, sendOwed } from "../owed.ts";

type Asked = { lines: { lineId: string; quantity: number; restock: boolean }[]; other: number };

/** Refunds what the sums of this moment say, as a seller does who looks at the page first. */
async function refund(seller: StoreContext, number: number, asked: (lineId: string) => Asked): Promise<void> {
  const order = await orderForSeller(seller, number);
  const wanted = { delivery: 0, ...asked(order.lines[0]?.id ?? "") };
  const { amount } = countRefund(order, wanted);
  const said = { reason: "", note: "", byHand: false, how: "" };
  await refundOrder(seller, number, { id: uuidv7(), ...wanted, ...said, amountSeen: amount });
}

/** The first of an order's refunds that failed, as its page offers it; none where none did. */
async function failed(seller: StoreContext, number: number): Promise<string> {
  const { refunds } = await orderForSeller(seller, number);
  return refunds.find(({ status }) => status === "failed")?.id ?? "";
}

/** Money that goes back, in every way there is. A way that is added here happens in the histories from then on. */
export const REFUNDING = {
  "mark returned": (seller: StoreContext, number: number): Promise<void> => sayReturned(seller, number),
  "give back": (seller: StoreContext, number: number) => sendOwed(seller, number),
  "refund a piece": (seller: StoreContext, number: number) =>
    refund(seller, number, (lineId) => ({ lines: [{ lineId, quantity: 1, restock: true }], other: 0 })),
  "refund a sum": (seller: StoreContext, number: number) =>
    refund(seller, number, () => ({ lines: [], other: 100_00 })),
  "try again": async (seller: StoreContext, number: number) =>
    tryRefundAgain(seller, number, await failed(seller, number)),
  "gave what failed by hand": async (seller: StoreContext, number: number) =>
    gaveBackByHand(seller, number, await failed(seller, number), "in cash"),
  "send refunds": async (seller: StoreContext): Promise<void> => void (await sendRefunds(seller)),
};

export type RefundCommand = { do: keyof typeof REFUNDING; order: number };
