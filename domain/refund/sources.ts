import { uuidv7 } from "uuidv7";
import type { NewEvent } from "#db/events.server.ts";
import { holdOrder } from "#db/order-steps.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import type { Question } from "#db/question.server.ts";
import { refundsAsSeen, stepIfRefunded, type NewRefundLine } from "#db/refunds.server.ts";
import { freeCredit } from "#db/returns.server.ts";
import type { StoreContext } from "../context.ts";
import { orderEvent } from "../event/tell.ts";
import { assembleOrder } from "../order/assemble.ts";
import { isOnline } from "../payment/providers.ts";
import { countSum, type Counted } from "./sums.ts";
import { takenFrom } from "./taken-from.ts";
import { writeRefund } from "./write.ts";

type Wanted = {
  id: string;
  counted: Counted;
  lines: NewRefundLine[];
  returnId?: string | null;
  reason: string;
  note: string;
  /** Its seller gave all of it back already, past any gateway, and says how. */
  byHand: boolean;
  how: string;
};

type Written = { commands: Record<string, Question<unknown>>; events: NewEvent[] };

/**
 * What writes a refund, one for each payment it is taken from, and what they tell. The order must be locked before it. Of an exchange
 * `before` has the orders that pay for it, the nearest first (`ordersBefore`): what is theirs goes back with them, who are locked here.
 */
export function writeRefunds(
  shop: StoreContext,
  order: FullOrderRow,
  { id, counted, lines, byHand, how, ...texts }: Wanted,
  at: Date,
  before: readonly FullOrderRow[],
): Written {
  const { giftCard, delivery, exchange } = counted;
  const amount = counted.amount - exchange;
  if (counted.amount === 0) return { commands: {}, events: [] };
  const plan = { ...texts, orderId: order.id, currency: order.currency, how: "" };
  const sources = takenFrom(
    order.payments.filter(({ status }) => status === "paid"),
    amount - giftCard,
  );
  let toName = delivery;
  const written = sources.map((source, at_) => {
    const first = at_ === 0;
    const way = isOnline(source.provider) && !byHand ? ("gateway" as const) : ("by_hand" as const);
    const whole = source.amount + (first ? giftCard : 0);
    const ofDelivery = Math.min(toName, whole);
    toName -= ofDelivery;
    return writeRefund(
      shop,
      {
        ...plan,
        id: first ? id : uuidv7(),
        paymentId: source.id,
        amount: whole,
        giftCard: first ? giftCard : 0,
        delivery: ofDelivery,
        exchange: first ? exchange : 0,
        way,
        how: way === "by_hand" ? how : "",
        // What no gateway gives back waits for its seller's hand, who only decided what goes back.
        later: !byHand,
        lines: first ? lines : [],
      },
      at,
    );
  });
  if (sources.length === 0)
    written.push(
      writeRefund(
        shop,
        {
          ...plan,
          id,
          paymentId: null,
          amount,
          giftCard,
          delivery,
          exchange,
          way: amount > 0 ? "gift_card" : "exchange",
          lines,
        },
        at,
      ),
    );
  const paidBefore =
    exchange > 0 ? refundBefore(shop, order, { ...texts, exchange, byHand, how }, at, before) : null;
  return {
    commands: Object.assign(
      {},
      ...written.map(({ commands }) => commands),
      paidBefore?.commands,
    ) as Written["commands"],
    events: [...(amount > 0 ? written.map(({ event }) => event) : []), ...(paidBefore?.events ?? [])],
  };
}

type Before = Pick<Wanted, "reason" | "note" | "byHand" | "how"> & { exchange: number };

/** Gives back what the order before this one pays for it: there it is a sum that no piece stands for, for those are exchanged. */
function refundBefore(
  shop: StoreContext,
  { id, currency, credit }: FullOrderRow,
  { exchange, reason, note, byHand, how }: Before,
  at: Date,
  [first, ...others]: readonly FullOrderRow[],
): Written {
  if (!credit || first?.number !== credit.number)
    throw new Error("The order before an exchange was not read");
  const { returnId } = credit;
  const { commands, events } = writeRefunds(
    shop,
    first,
    {
      id: uuidv7(),
      counted: countSum(assembleOrder(first), exchange),
      lines: [],
      returnId,
      reason,
      note,
      byHand,
      how,
    },
    at,
    others,
  );
  const told = { number: first.number, amount: exchange, currency };
  return {
    commands: {
      [`held ${first.id}`]: holdOrder(first.id, first.status),
      [`seen ${first.id}`]: refundsAsSeen(first),
      [`freed ${returnId}`]: freeCredit(returnId, exchange),
      ...commands,
      [`refunded ${first.id}`]: stepIfRefunded(first.id, at),
    },
    events: [orderEvent(shop, "EXCHANGE_REFUNDED", id, at, told), ...events],
  };
}
