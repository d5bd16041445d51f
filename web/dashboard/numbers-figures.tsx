import { minorDigits } from "#domain/money.ts";
import type { Sums } from "#domain/numbers/overview.ts";
import { Figures } from "./figures.tsx";
import { useFrame } from "./frame-data.ts";

type Props = { sums: Sums; before: Sums; money: (amount: number) => string };

/** What the days of a period come to. */
export function NumbersFigures({ sums, before, money }: Props) {
  const number = (value: number) => value.toLocaleString("en");
  // An average to the last cent says more than it knows.
  const whole = 10 ** minorDigits(useFrame().store.currency);
  const average = ({ total, orders }: Sums) => (orders > 0 ? Math.round(total / orders / whole) * whole : 0);
  const figures: { name: string; of: (of: Sums) => number; render: (value: number) => string }[] = [
    { name: "Sales", of: ({ total }) => total, render: money },
    { name: "After refunds", of: ({ total, refunded }) => total - refunded, render: money },
    { name: "Orders", of: ({ orders }) => orders, render: number },
    { name: "An order, on average", of: average, render: money },
    { name: "Refunded", of: ({ refunded }) => refunded, render: money },
    { name: "New buyers", of: ({ newBuyers }) => newBuyers, render: number },
  ];
  return (
    <Figures
      figures={figures.map(({ of, ...figure }) => ({ ...figure, now: of(sums), before: of(before) }))}
    />
  );
}
