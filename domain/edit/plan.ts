import type { Order, OrderLine } from "../order/order.ts";
import { countRefund, type Counted } from "../refund/sums.ts";
import { countGoods, discountOf, recount, type CountedLine, type EditedSums } from "./sums.ts";

/** Something that is added. Minor units; `unitPrice` is 0 for a gift. `id` is the line's, should it get one of its own. */
export type Added = {
  id: string;
  variantId: string;
  quantity: number;
  unitPrice: number;
  taxable: boolean;
};

/** What is taken out of which lines, of what was not sent, and what is added. */
export type Change = { taken: { lineId: string; quantity: number }[]; added: Added[] };

/** A line as it stands from then on; of one that goes, nothing. */
export type ChangedLine = {
  lineId: string;
  was: number;
  sent: number;
  quantity: number;
  discount: number;
  tax: number;
};

type Money = {
  /** What is to be collected from the buyer, and what they get back, or need not pay any more. Minor units. */
  collect: number;
  back: number;
};

/** What a change of an order comes to. */
export type Plan = Money &
  (
    | {
        /** It is not paid yet, so it is another order from now on. */
        kind: "unpaid";
        sums: EditedSums;
        lines: ChangedLine[];
        fresh: Added[];
        /** Left to pay; less than nothing where gift cards have paid more than that. */
        due: number;
      }
    | {
        /** It is paid: what is taken out is refunded, what is added is paid by itself, gifts go in at once. */
        kind: "paid";
        refund: Counted;
        addition: (ReturnType<typeof countGoods> & { lines: Added[] }) | null;
        gifts: Added[];
      }
  );

/** How many of a line are neither sent nor called off. */
export const unsentOf = ({ quantity, sent, removed }: Pick<OrderLine, "quantity" | "sent" | "removed">) =>
  quantity - sent - removed;

/** What this change comes to: the page that offers it and the write that makes it both count here. Pure. */
export function planEdit(order: Order, change: Change): Plan {
  return order.status === "placed" ? planUnpaid(order, change) : planPaid(order, change);
}

function planUnpaid(order: Order, { taken, added }: Change): Plan {
  const more = new Map<string, number>();
  const fresh: Added[] = [];
  for (const one of added) {
    const like = order.lines.find((line) => isLike(line, one) && !takes(taken, line.id));
    if (like) more.set(like.id, (more.get(like.id) ?? 0) + one.quantity);
    else fresh.push(one);
  }
  const kept = order.lines.map((line) => {
    const left = line.quantity - (taken.find(({ lineId }) => lineId === line.id)?.quantity ?? 0);
    const discount = discountOf(line.discount, left, line.quantity);
    return { ...line, was: line.quantity, quantity: left + (more.get(line.id) ?? 0), discount };
  });
  const lines = [...kept.filter(({ quantity }) => quantity > 0), ...fresh.map(counted)];
  const sums = recount(order, lines);
  const due = sums.total - order.giftCard;
  const difference = sums.total - order.total;
  return {
    kind: "unpaid",
    sums,
    // The tax on lines that stay may change too: it is shared out anew.
    lines: kept.map(({ id, was, sent, quantity, discount }) => ({
      lineId: id,
      was,
      sent,
      quantity,
      discount,
      tax: sums.lineTax.get(id) ?? 0,
    })),
    fresh,
    due,
    collect: Math.max(0, difference),
    back: Math.max(0, -difference),
  };
}

function planPaid(order: Order, { taken, added }: Change): Plan {
  const refund = countRefund(order, { lines: taken, delivery: 0, other: 0 });
  const paidFor = added.filter(({ unitPrice }) => unitPrice > 0);
  const addition =
    paidFor.length === 0 ? null : { ...countGoods(paidFor.map(counted), order.taxes), lines: paidFor };
  return {
    kind: "paid",
    refund,
    addition,
    gifts: added.filter(({ unitPrice }) => unitPrice === 0),
    collect: addition?.total ?? 0,
    back: refund.amount,
  };
}

/** More of the same is the same line, unless something was taken off that: then the new ones cost more. */
const isLike = (line: OrderLine, { variantId, unitPrice, taxable }: Added): boolean =>
  line.variantId === variantId &&
  line.unitPrice === unitPrice &&
  line.taxable === taxable &&
  line.discount === 0;

const takes = (taken: Change["taken"], line: string) => taken.some(({ lineId }) => lineId === line);

const counted = ({ id, quantity, unitPrice, taxable }: Added): CountedLine => ({
  id,
  quantity,
  unitPrice,
  taxable,
  discount: 0,
});
