import { formatMoney } from "#domain/money.ts";
import { leftOf, type Counted, type Refundable } from "#domain/refund/sums.ts";

/** What a refund comes to, where it goes, and what is left then; read out as it changes. */
export function RefundSums({
  order,
  counted,
  refused,
}: {
  order: Refundable & { currency: string; exchangeOf: number | null };
  counted: Counted;
  /** More was typed than is left, so it can't be given back as it stands. */
  refused: boolean;
}) {
  const money = (amount: number) => formatMoney(amount, order.currency);
  const { amount, over, giftCard, exchange } = counted;
  return (
    <div aria-live="polite" className="grid gap-1 rounded-lg bg-muted p-3 text-sm tabular-nums">
      <p className="flex justify-between gap-3 font-semibold">
        <span>Goes back</span>
        <span>{money(amount)}</span>
      </p>
      {giftCard > 0 && (
        <p className="flex justify-between gap-3 text-muted-foreground">
          <span>of it onto the gift card, first</span>
          <span>{money(giftCard)}</span>
        </p>
      )}
      {exchange > 0 && (
        <p className="flex justify-between gap-3 text-muted-foreground">
          <span>of it with order #{order.exchangeOf}, which paid for this</span>
          <span>{money(exchange)}</span>
        </p>
      )}
      {over > 0 && (
        <p className="text-destructive">
          {refused
            ? `That is ${money(over)} more than is left, so it can’t be given back like this.`
            : `These are worth ${money(over)} more than is left, so only what is left goes back.`}
        </p>
      )}
      <p className="flex justify-between gap-3 text-muted-foreground">
        <span>Left to give back then</span>
        <span>{money(leftOf(order) - amount)}</span>
      </p>
    </div>
  );
}
