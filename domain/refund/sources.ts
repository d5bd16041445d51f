import { uuidv7 } from "uuidv7";
import type { NewEvent } from "#db/events.server.ts";
import type { FullOrderRow, PaymentRow } from "#db/orders.server.ts";
import type { Question } from "#db/question.server.ts";
import type { NewRefundLine } from "#db/refunds.server.ts";
import type { StoreContext } from "../context.ts";
import { isOnline } from "../payment/providers.ts";
import type { Counted } from "./sums.ts";
import { writeRefund } from "./write.ts";

/**
 * Which of its payments so much money (minor units) is taken from: of one that has it all where there is one, the order's own
 * before those for what was added; else of one after the other.
 */
function sourcesOf(
  { payments }: { payments: Pick<PaymentRow, "id" | "provider" | "status" | "amount" | "refunded">[] },
  money: number,
): { id: string; provider: PaymentRow["provider"]; amount: number }[] {
  const paid = payments
    .filter(({ status, amount, refunded }) => status === "paid" && amount > refunded)
    .map(({ id, provider, amount, refunded }) => ({ id, provider, left: amount - refunded }));
  const whole = paid.find(({ left }) => left >= money);
  let rest = money;
  return (whole ? [whole] : paid).flatMap(({ id, provider, left }) => {
    const amount = Math.min(left, rest);
    rest -= amount;
    return amount > 0 ? [{ id, provider, amount }] : [];
  });
}

type Wanted = {
  id: string;
  counted: Counted;
  lines: NewRefundLine[];
  returnId?: string | null;
  reason: string;
  note: string;
  byHand: boolean;
  how: string;
  /** What no gateway gives back its seller has not given back yet, and says so once it is: they only decided what goes back. */
  later?: boolean;
};

/** What writes a refund, one for each payment it is taken from, and what they tell. The order must be locked before it. */
export function writeRefunds(
  shop: StoreContext,
  order: FullOrderRow,
  { id, counted, lines, byHand, how, later = false, ...texts }: Wanted,
  at: Date,
): { commands: Record<string, Question<unknown>>; events: NewEvent[] } {
  const { amount, giftCard, delivery } = counted;
  if (amount === 0) return { commands: {}, events: [] };
  const plan = { ...texts, orderId: order.id, currency: order.currency, how: "" };
  const sources = sourcesOf(order, amount - giftCard);
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
        way,
        how: way === "by_hand" ? how : "",
        later,
        lines: first ? lines : [],
      },
      at,
    );
  });
  if (sources.length === 0)
    written.push(
      writeRefund(
        shop,
        { ...plan, id, paymentId: null, amount, giftCard, delivery, way: "gift_card", lines },
        at,
      ),
    );
  return {
    commands: Object.assign({}, ...written.map(({ commands }) => commands)) as Record<
      string,
      Question<unknown>
    >,
    events: written.map(({ event }) => event),
  };
}
