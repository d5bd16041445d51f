import { openAddition } from "#domain/addition/open.ts";
import type { Order } from "#domain/order/order.ts";
import { mismatchOf } from "#domain/payment/mismatch.ts";
import { Notice } from "#web/ui/notice.tsx";
import { methodName } from "./method-words.ts";

type Found = Pick<Order, "status" | "method" | "mismatched" | "timeline" | "additions">;
type Props = { order: Found; mismatched: NonNullable<Order["mismatched"]> };

/**
 * Other money came than was asked for, perhaps on a page that the buyer had left, and what to do about it. No step of ours makes such
 * a payment count or go back: what it is stands in no book, so a step could send back money that never came.
 */
export function MismatchNotice({ order, mismatched }: Props) {
  const told = mismatchOf(order);
  return (
    <Notice
      tone="warn"
      title={
        told
          ? `${told.arrived} arrived, but ${told.asked} was asked for`
          : "Another amount arrived than was asked for"
      }
    >
      {whatNow(order, mismatched)}
    </Notice>
  );
}

function whatNow(order: Found, { provider, additionId }: Props["mismatched"]): string {
  const gateway = methodName(provider);
  const giveBack = `look the payment up in ${gateway} and give it back there`;
  if (order.status === "placed")
    return order.method === "pay_on_delivery" || order.method === "bank_transfer"
      ? `It came on a page that the buyer had left: they pay another way now. Please ${giveBack}.`
      : `Don’t send anything; its things are kept until you decide. Please ${giveBack}, then cancel this order. The buyer can order again, or you make them a pay link.`;
  if (additionId !== null && openAddition(order)?.id === additionId)
    return `It came for what you added. Please ${giveBack}, then take what you added out again or ask the buyer for it another way.`;
  return `This order does not wait for it. If it is not back with the buyer yet, ${giveBack}.`;
}
