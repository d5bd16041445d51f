import { dayWords } from "#domain/words/day.ts";
import { formatMoney } from "#domain/money.ts";
import type { Order } from "#domain/order/order.ts";
import { isAskable, returnUntil } from "#domain/return/returnable.ts";
import { onTopOf } from "#domain/refund/on-top.ts";
import { returnMayBecome } from "#domain/return/status.ts";
import type { Shell } from "#domain/store/store.ts";
import {
  exchangeStanding,
  reasonWords,
  refundStanding,
  returnStanding,
  toldRefunds,
} from "./return-words.ts";
import { useSay } from "./use-say.ts";

type Props = { order: Order; shell: Shell; now: number };

/** What goes back from an order: money, and things. Works without scripts. */
export function OrderBack({ order, shell, now }: Props) {
  const say = useSay();
  const { number, key, returns } = order;
  const refunds = toldRefunds(order);
  const money = (amount: number) => formatMoney(amount, order.currency, shell.locale);
  const askable = isAskable(order, new Date(now));
  const until = returnUntil(order);
  const onTop = onTopOf(order);
  if (refunds.length === 0 && returns.length === 0 && onTop === 0 && !askable) return null;
  const day = (at: Date) => dayWords(at, shell);
  const link = `/orders/${number}/return?key=${key}`;
  const titleOf = (lineId: string) => {
    const line = order.lines.find(({ id }) => id === lineId);
    return [line?.title, line?.variantTitle].filter(Boolean).join(", ");
  };
  return (
    <section className="mt-10" aria-labelledby="back">
      <h2 id="back" className="text-xl">
        {say("Returns and refunds")}
      </h2>
      {onTop > 0 ? (
        <p className="mt-4 rounded-box border border-line p-4">
          {say("{amount} came on top of what your order asks for. {shop} gives it back to you.", {
            amount: money(onTop),
            shop: shell.name,
          })}
        </p>
      ) : null}
      <ul className="mt-4 grid gap-3">
        {returns.map((one) => (
          <li key={one.id} className="rounded-box border border-line p-4">
            <p className="font-semibold">{returnStanding(say, one.status, shell.name)}</p>
            <ul className="mt-1 text-muted">
              {one.lines.map(({ lineId, quantity, reason }) => (
                <li key={lineId} className="wrap-anywhere">
                  {quantity} × {titleOf(lineId)} · {reasonWords(say, reason)}
                </li>
              ))}
            </ul>
            {one.answer ? <p className="mt-2 break-words whitespace-pre-line">{one.answer}</p> : null}
            {one.exchangeNumber === null ? null : <p className="mt-2">{exchangeStanding(say, one)}</p>}
            {returnMayBecome(one.status, "cancelled") ? (
              <form method="post" action={link} className="mt-3">
                <input type="hidden" name="keep" value={one.id} />
                <button type="submit" className="link tap">
                  {say("I keep it after all")}
                </button>
              </form>
            ) : null}
          </li>
        ))}
        {refunds.map((refund) => (
          <li key={refund.id} className="rounded-box border border-line p-4">
            {refund.amount > 0 && !refund.onlyCard ? (
              <p className="flex flex-wrap justify-between gap-x-4 font-semibold tabular-nums">
                <span>{refundStanding(say, refund, shell.name)}</span>
                <span>{money(refund.amount)}</span>
              </p>
            ) : null}
            {refund.exchange > 0 && order.exchangeOf !== null ? (
              <p className="font-semibold">
                {say("{amount} goes back with order {number}", {
                  amount: money(refund.exchange),
                  number: order.exchangeOf,
                })}
              </p>
            ) : null}
            {refund.giftCard > 0 ? (
              <p className={refund.onlyCard ? "font-semibold" : "text-muted"}>
                {refund.onlyCard
                  ? say("{amount} is back on your gift card.", { amount: money(refund.giftCard) })
                  : say("{amount} of it is back on your gift card.", { amount: money(refund.giftCard) })}
              </p>
            ) : null}
            {refund.reason ? (
              <p className="mt-1 break-words whitespace-pre-line text-muted">{refund.reason}</p>
            ) : null}
          </li>
        ))}
      </ul>
      {askable ? (
        <p className="mt-4">
          <a href={link} className="link tap">
            {say("Return something")}
          </a>
          {until ? (
            <span className="block text-sm text-muted">{say("Until {day}", { day: day(until) })}</span>
          ) : null}
        </p>
      ) : null}
    </section>
  );
}
