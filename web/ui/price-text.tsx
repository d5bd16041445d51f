import { formatMoney } from "#domain/money.ts";

type Props = { amount: number; to?: number; currency: string };

/** "₦24,500", or "₦24,500 – ₦30,000" when `to` differs; minor units. */
export function PriceText({ amount, to = amount, currency }: Props) {
  const from = formatMoney(amount, currency);
  return (
    <span className="whitespace-nowrap tabular-nums">
      {to === amount ? from : `${from} – ${formatMoney(to, currency)}`}
    </span>
  );
}
