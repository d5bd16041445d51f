import { formatMoney } from "#domain/money.ts";
import { useSay } from "./use-say.ts";

type Props = { total: number; discount: number; currency: string; locale: string };

/** What a line costs; with a discount, what it cost before, struck through and said to screen readers. */
export function LineTotal({ total, discount, currency, locale }: Props) {
  const say = useSay();
  const money = (amount: number) => formatMoney(amount, currency, locale);
  if (discount === 0) return money(total);
  return (
    <>
      <span className="sr-only">{say("Before")} </span>
      <s className="font-normal text-muted">{money(total)}</s> <span className="sr-only">{say("Now")} </span>
      <span>{money(total - discount)}</span>
    </>
  );
}
